import {
  RegisterRequest,
  RegisterRequestHandler,
  type RegistrationBody,
  RequestVerb,
  RequestVerbHandler,
} from '@tracker/application';
import type { RequestVerbName } from '@tracker/domain';
import { idFrom } from '@tracker/platform';
import type { Services } from '@tracker/runtime';
import { daysBetween, knownCalendar, type LocalDate } from '@tracker/statute';
import { Agenda } from './agenda.js';
import { Chance } from './chance.js';
import { type DemoAccount, demoAccounts } from './demo-accounts.js';
import { demoApplicant } from './demo-applicants.js';
import { type Desk, type Story, stories } from './demo-stories.js';
import { onTheDesk, workingDaysBefore } from './demo-today.js';

export type DemoOptions = {
  readonly organ: string;
  readonly organName: string;
  /** A second organ, which one of the demo people serves as well. */
  readonly other: { readonly organ: string; readonly organName: string };
  /** Of all demo accounts. */
  readonly password: string;
  readonly from: LocalDate;
  readonly today: LocalDate;
  /** Days lived through, of how many. */
  readonly onProgress: (days: number, of: number) => void;
};

export type DemoResult = {
  readonly requests: number;
  readonly orders: number;
};

const channels = [
  ['in-person', 3],
  ['post-signed', 4],
  ['internet', 6],
  ['email', 1],
] as const;

/** Plays an office's days through the same orders that people give, each under the date on which it was given. */
export class DemoOffice {
  private readonly agenda = new Agenda();
  private readonly chance = new Chance(711);
  private readonly calendar = knownCalendar();
  private readonly register: RegisterRequestHandler;
  private readonly verbs: RequestVerbHandler;
  private orders = 0;

  constructor(
    private readonly services: Services,
    private readonly options: DemoOptions,
  ) {
    const { runner, numbers, organs, applicants, calendar } = services;
    this.register = new RegisterRequestHandler(runner, numbers, organs, applicants, calendar);
    this.verbs = new RequestVerbHandler(runner, organs, calendar);
  }

  async play(): Promise<DemoResult> {
    const { organ, organName, other, from, today } = this.options;
    const { organOrders } = this.services;
    await organOrders.create(this.order('create', from), organ, organName);
    await organOrders.create(this.order('create other', from), other.organ, other.organName);
    let requests = 0;
    for (let day = this.calendar.nextWorkingDay(from); day <= today; day = this.next(day)) {
      const arriving = this.chance.weighted([
        [0, 5],
        [1, 4],
        [2, 1],
      ]);
      for (let i = 0; i < arriving; i += 1) {
        const serial = ++requests;
        this.agenda.at(day, () => this.arrive(day, serial));
      }
    }
    for (const { workingDaysAgo, story } of onTheDesk) {
      const day = workingDaysBefore(today, workingDaysAgo, this.calendar);
      const serial = ++requests;
      this.agenda.at(day, () => this.arrive(day, serial, story));
    }
    await this.agenda.until(today);
    return { requests, orders: this.orders };
  }

  private async arrive(
    day: LocalDate,
    serial: number,
    story: Story = this.chance.weighted(stories),
  ): Promise<void> {
    const channel = this.chance.weighted(channels);
    const dates: Partial<RegistrationBody> = {
      submittedOn: day,
      ...(channel === 'post-signed' && { signedOn: day }),
      ...((channel === 'internet' || channel === 'email') && { automaticReceiptOn: day }),
    };
    const handler = this.chance.of(['王敏', '李强', '赵静']);
    const applicant = demoApplicant(this.chance, serial);
    const wish = { form: '纸面', delivery: '邮寄', unit: '法制科', handler };
    const body: RegistrationBody = { channel, ...dates, ...applicant, ...wish };
    const order = this.order(`register ${serial}`, day);
    const { requestId } = await this.register.execute(
      new RegisterRequest(order, this.options.organ, body),
    );
    story(this.desk(requestId, serial), day);
  }

  private desk(requestId: string, serial: number): Desk {
    let step = 0;
    const give = async (day: LocalDate, verb: RequestVerbName, body: object, then?: () => void) => {
      const order = this.order(`${verb} ${serial} ${++step}`, day);
      await this.verbs.execute(new RequestVerb(order, this.options.organ, requestId, verb, body));
      then?.();
    };
    const desk: Desk = {
      chance: this.chance,
      calendar: this.calendar,
      later: (day, workingDays) => this.calendar.addWorkingDays(day, workingDays),
      on: (day, verb, body, then) => this.agenda.at(day, () => give(day, verb, body, then)),
      lastPart: async (kind) => {
        const found = await this.services.requests.find(requestId);
        return found?.request[kind].at(-1)?.id ?? '';
      },
      onPart: (day, kind, verb, body, then) =>
        this.agenda.at(day, async () => give(day, verb, body(await desk.lastPart(kind)), then)),
    };
    return desk;
  }

  private next(day: LocalDate): LocalDate {
    return this.calendar.addWorkingDays(day, 1);
  }

  private order(what: string, today: LocalDate) {
    this.orders += 1;
    const { from, today: last, onProgress } = this.options;
    onProgress(daysBetween(from, today), daysBetween(from, last));
    const commandId = idFrom('seed', this.options.organ, what);
    return { commandId, command: 'seed', actor: 'cli:seed', today };
  }

  /** The demo accounts, made, or given a new password and new tokens. */
  accounts(): Promise<readonly DemoAccount[]> {
    const { organ, other, password } = this.options;
    return demoAccounts(this.services, organ, other.organ, password);
  }
}
