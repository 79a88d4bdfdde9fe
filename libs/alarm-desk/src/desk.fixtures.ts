import { RegisterRequestHandler, RequestVerb, RequestVerbHandler } from '@tracker/application';
import { type RequestVerbName, remindersStream } from '@tracker/domain';
import { type Clock, newCommandId } from '@tracker/platform';
import type { LocalDate } from '@tracker/statute';
import { type TestOffice, testOffice } from '../../../test/support/test-office.js';
import { AlarmDesk } from './alarm-desk.js';
import type { Mailer } from './notify/mailer.js';
import type { Webhook } from './notify/webhook.js';
import type { AlarmJobPayload } from './ring/ring-alarm.js';

export const organ = 'A';

/** A clock that a test sets by the office's own time. */
export const settableClock = (start: string) => {
  let moment = start;
  return {
    /** `2024-03-25T08:30`, by the clock of Beijing. */
    set(to: string) {
      moment = to;
    },
    today: () => moment.slice(0, 10),
    now: () => new Date(`${moment}:00+08:00`).toISOString(),
  } satisfies Clock & { set(to: string): void };
};

export type DeskBench = {
  readonly office: TestOffice;
  readonly clock: ReturnType<typeof settableClock>;
  readonly desk: AlarmDesk;
  /** Another worker on the same database. */
  anotherDesk(): AlarmDesk;
  give(command: RequestVerb): ReturnType<RequestVerbHandler['execute']>;
  /** Handed in on the clock's day; answers with the request's id. */
  register(handler?: string): Promise<string>;
  verb(requestId: string, verb: RequestVerbName, body: object): Promise<void>;
  settings(settings: object): Promise<void>;
  /** Jobs for everything wanted now. */
  jobs(): Promise<readonly AlarmJobPayload[]>;
  /** Does every wanted job once. */
  ringAll(): Promise<void>;
  /** `type level on at` of what was recorded of a request, in order. */
  recorded(requestId: string): Promise<readonly string[]>;
  close(): Promise<void>;
};

type Channels = { readonly mailer?: Mailer; readonly webhook?: Webhook };

/** An office with one organ and an alarm desk, at a moment of the clock of Beijing. */
export const openDesk = async (start: string, channels: Channels = {}): Promise<DeskBench> => {
  const clock = settableClock(start);
  const office = await testOffice({ clock });
  const { services, adapters } = office;
  const { runner, numbers, organs, applicants, calendar, store, requests } = services;
  const registering = new RegisterRequestHandler(runner, numbers, organs, applicants, calendar);
  const verbs = new RequestVerbHandler(runner, organs, calendar);
  const order = (command: string) => ({
    ...{ commandId: newCommandId(), actor: 'user:test', command, today: clock.today() },
  });
  await services.organOrders.create(order('create-organ'), organ, '某市某局');
  const make = (): AlarmDesk =>
    new AlarmDesk({
      ...{ dataSource: adapters.dataSource, store, clock, calendar, organs, requests },
      give: (command) => verbs.execute(command),
      ...{ mailer: channels.mailer ?? null, webhook: channels.webhook ?? null },
    });
  const desk = make();
  const bench: DeskBench = {
    ...{ office, clock, desk, anotherDesk: make },
    give: (command) => verbs.execute(command),
    async register(handler) {
      const { requestId } = await registering.execute({
        ...{ order: order('register-request'), organ },
        body: {
          ...{ channel: 'in-person', submittedOn: clock.today() as LocalDate },
          ...{ applicantType: 'natural-person', applicantName: '张三丰', phone: '13800138000' },
          description: '请求公开2023年度预算执行情况',
        },
      } as never);
      if (handler) await bench.verb(requestId, 'assign-handler', { handler });
      return requestId;
    },
    async verb(requestId, verb, body) {
      await verbs.execute(new RequestVerb(order(verb), organ, requestId, verb, body));
    },
    async settings(settings) {
      await services.organOrders.changeSettings(order('settings'), organ, settings);
    },
    async jobs() {
      await services.projections.catchUp();
      const jobs: AlarmJobPayload[] = [];
      for await (const { reminders, lapses } of desk.wanted.pages())
        jobs.push(...[...reminders, ...lapses].map(({ payload }) => payload as AlarmJobPayload));
      return jobs;
    },
    async ringAll() {
      for (const job of await bench.jobs()) await desk.ring.ring(job);
      await services.projections.catchUp();
    },
    async recorded(requestId) {
      const events = await store.readStream(remindersStream(requestId));
      return events.map(({ type, data }) =>
        [type, data.level ?? data.kind, data.on, data.at].join(' '),
      );
    },
    close: () => office.close(),
  };
  return bench;
};
