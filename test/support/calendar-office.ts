import {
  type Candidate,
  type Order,
  type Registered,
  RegisterRequest,
  RegisterRequestHandler,
  RequestVerb,
  RequestVerbHandler,
} from '@tracker/application';
import { type ClockEvent, clockStream, type RequestVerbName } from '@tracker/domain';
import { type Clock, newCommandId } from '@tracker/platform';
import { select } from '@tracker/read-models';
import type { Services } from '@tracker/runtime';
import { builtInSchedules, parseNotice, type YearSchedule } from '@tracker/statute';
import { type TestOffice, testOffice } from './test-office.js';

/** Everything the release knows but what was published on these days. */
export const schedulesWithout = (...publishedOn: readonly string[]): readonly YearSchedule[] =>
  builtInSchedules.filter((one) => !publishedOn.includes(one.publishedOn));

type Dates = { readonly dueOn: string; readonly provisional: boolean };

/** An office whose day can be set, with the orders that calendar stories need. */
export class CalendarOffice {
  today = '2020-01-13';
  services: Services;

  private constructor(
    readonly office: TestOffice,
    private readonly clock: { today(): string },
  ) {
    this.services = office.services;
  }

  static async open(schedules: readonly YearSchedule[]): Promise<CalendarOffice> {
    const day = { on: '2020-01-13' };
    const clock: Clock = { today: () => day.on, now: () => `${day.on}T02:00:00.000Z` };
    const office = new CalendarOffice(await testOffice({ clock, schedules }), clock);
    Object.defineProperty(office, 'today', {
      get: () => day.on,
      set: (on: string) => {
        day.on = on;
      },
    });
    return office;
  }

  order(command = 'test'): Order {
    return { commandId: newCommandId(), actor: 'cli:test', command, today: this.clock.today() };
  }

  organ(organ: string) {
    return this.services.organOrders.create(this.order(), organ, `机关${organ}`);
  }

  register(organ: string, receivedOn: string): Promise<Registered> {
    const { runner, numbers, organs, applicants, calendar } = this.services;
    return new RegisterRequestHandler(runner, numbers, organs, applicants, calendar).execute(
      new RegisterRequest(this.order(), organ, {
        channel: 'in-person',
        submittedOn: receivedOn,
        applicantType: 'natural-person',
        applicantName: '某人',
        description: '某文件',
      } as never),
    );
  }

  give(organ: string, requestId: string, verb: RequestVerbName, body: object) {
    const { runner, organs, calendar } = this.services;
    return new RequestVerbHandler(runner, organs, calendar).execute(
      new RequestVerb(this.order(), organ, requestId, verb, body),
    );
  }

  /** The notice's own words as a candidate; an amendment leaves the days of the notice before it. */
  notice(text: string, year: number, noticeNumber: string, publishedOn: string): Candidate {
    const { builtIn, facts } = this.services.calendar.book;
    const announced = facts.flatMap((fact) =>
      fact.type === 'ScheduleAnnounced' ? [fact.data] : [],
    );
    const base = [...builtIn, ...announced].findLast((one) => one.year === year);
    const { restDays, makeUpWorkdays, faults } = parseNotice(text, { year, ...(base && { base }) });
    if (faults.length > 0) throw new Error(JSON.stringify(faults));
    const days = { restDays: [...restDays], makeUpWorkdays: [...makeUpWorkdays] };
    return {
      kind: 'schedule',
      body: { year, noticeNumber, publishedOn, ...days, source: 'text' },
    };
  }

  preview(candidate: Candidate) {
    return this.services.calendarPreviews.preview(candidate, this.clock.today());
  }

  async apply(candidate: Candidate, options: { readonly expectedPreviewDigest?: string } = {}) {
    const applied = await this.services.calendarOrders.apply(this.order(), candidate, options);
    await this.services.projections.catchUp();
    return applied;
  }

  /** The reply's limit as the list and the table of deadlines have it. */
  async dates(requestId: string): Promise<Dates> {
    await this.services.projections.catchUp();
    const { dataSource } = this.office.adapters;
    const [row] = await select<Dates>(
      dataSource,
      'select due_on as "dueOn", provisional from read.request_view where request_id = $1',
      [requestId],
    );
    const [limit] = await select<Dates>(
      dataSource,
      `select due_on as "dueOn", provisional from read.deadline where request_id = $1 and kind = 'reply'`,
      [requestId],
    );
    if (!row) throw new Error(`no row of ${requestId}`);
    if (limit) expect(limit).toEqual(row);
    return row;
  }

  /** All rows of a request as text, to see that none changed. */
  async rows(requestId: string): Promise<readonly unknown[]> {
    await this.services.projections.catchUp();
    return select(
      this.office.adapters.dataSource,
      `select to_jsonb(r)::text from read.request_view r where request_id = $1
union all select to_jsonb(d)::text from read.deadline d where request_id = $1 order by 1`,
      [requestId],
    );
  }

  async moves(requestId: string): Promise<readonly ClockEvent['data'][]> {
    const events = await this.services.store.readStream(clockStream(requestId));
    return events.map(({ data }) => data as unknown as ClockEvent['data']);
  }

  close(): Promise<void> {
    return this.office.close();
  }
}
