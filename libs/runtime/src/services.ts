import { Absences, HandOver, Inbox } from '@tracker/alarm-desk';
import {
  AnnualReports,
  ApplicantErasure,
  ApplicantRegister,
  CalendarOrders,
  CalendarPreviews,
  type CalendarSource,
  DeciderRunner,
  LedgerImport,
  LogCalendars,
  MoveRecorder,
  NumberSeries,
  OrganDirectory,
  OrganOrders,
  PersonalFacts,
  RequestReader,
  RequestVerbHandler,
  Users,
} from '@tracker/application';
import type { EventStore } from '@tracker/event-store';
import { type KeyVault, PostgresVault } from '@tracker/personal-data';
import { type Clock, systemClock } from '@tracker/platform';
import { ProjectionRunner } from '@tracker/read-models';
import { builtInSchedules, type YearSchedule } from '@tracker/statute';
import type { Adapters } from './adapters.js';
import { Freshness } from './freshness.js';
import { ReadOpenRequests } from './read-open-requests.js';

/** What every app works with, wired once from the adapters. */
export type Services = {
  readonly clock: Clock;
  readonly store: EventStore;
  readonly vault: KeyVault;
  readonly calendar: CalendarSource;
  readonly calendarPreviews: CalendarPreviews;
  readonly calendarOrders: CalendarOrders;
  readonly runner: DeciderRunner;
  readonly numbers: NumberSeries;
  readonly organs: OrganDirectory;
  readonly organOrders: OrganOrders;
  readonly applicants: ApplicantRegister;
  readonly requests: RequestReader;
  readonly personal: PersonalFacts;
  readonly ledgers: LedgerImport;
  readonly erasure: ApplicantErasure;
  readonly reports: AnnualReports;
  readonly users: Users;
  readonly projections: ProjectionRunner;
  readonly freshness: Freshness;
  readonly inbox: Inbox;
  readonly absences: Absences;
  readonly handOver: HandOver;
};

export type WireOptions = {
  readonly clock?: Clock;
  readonly onProjectionError?: (error: unknown) => void;
  /** Those of the release by default; others only to replay how it was before one was out. */
  readonly schedules?: readonly YearSchedule[];
};

export const wireServices = (
  { store, pool, dataSource }: Adapters,
  options: WireOptions = {},
): Services => {
  const clock = options.clock ?? systemClock;
  const vault = new PostgresVault(pool);
  const schedules = options.schedules ?? builtInSchedules;
  const calendar = new LogCalendars(store, schedules);
  const runner = new DeciderRunner(store, vault);
  const numbers = new NumberSeries(store);
  const organs = new OrganDirectory(store);
  const organOrders = new OrganOrders(runner, organs);
  const applicants = new ApplicantRegister(vault);
  const requests = new RequestReader(store);
  const verbs = new RequestVerbHandler(runner, organs, calendar);
  const projections = new ProjectionRunner({
    dataSource,
    store,
    schedules,
    ...(options.onProjectionError && { onError: options.onProjectionError }),
  });
  const open = new ReadOpenRequests(dataSource, projections);
  const calendarPreviews = new CalendarPreviews(calendar, open);
  const recorder = new MoveRecorder(store, calendar, open, requests);
  return {
    clock,
    store,
    vault,
    calendar,
    calendarPreviews,
    calendarOrders: new CalendarOrders(runner, organs, calendar, calendarPreviews, recorder),
    runner,
    numbers,
    organs,
    organOrders,
    applicants,
    requests,
    personal: new PersonalFacts(store, vault),
    ledgers: new LedgerImport(
      store,
      vault,
      runner,
      applicants,
      organs,
      organOrders,
      numbers,
      calendar,
    ),
    erasure: new ApplicantErasure(store, vault, runner, requests),
    reports: new AnnualReports(store),
    users: new Users(pool),
    projections,
    freshness: new Freshness(projections),
    inbox: new Inbox(dataSource, calendar),
    absences: new Absences(dataSource),
    handOver: new HandOver(dataSource, (command) => verbs.execute(command)),
  };
};
