import { Absences, HandOver, Inbox } from '@tracker/alarm-desk';
import {
  AnnualReports,
  ApplicantErasure,
  ApplicantRegister,
  ApplicantTokens,
  AttachmentRows,
  type AttachmentSettings,
  Attachments,
  AttachmentUpkeep,
  Audit,
  CalendarOrders,
  CalendarPreviews,
  type CalendarSource,
  Credentials,
  DeciderRunner,
  Drafts,
  FirstSetup,
  LedgerImport,
  LogCalendars,
  MoveRecorder,
  NumberSeries,
  OrganDirectory,
  OrganOrders,
  OwnAccount,
  PersonalFacts,
  ReportOrders,
  ReportReader,
  RequestReader,
  RequestSearch,
  RequestVerbHandler,
  SearchIndexer,
  SearchTokens,
  SecondFactor,
  Sessions,
  SignIn,
  SignInAttempts,
  Staff,
  Users,
} from '@tracker/application';
import type { EventStore } from '@tracker/event-store';
import { type KeyVault, PostgresVault } from '@tracker/personal-data';
import { type Clock, systemClock } from '@tracker/platform';
import { ProjectionRunner, type RunnerOptions, SearchRows } from '@tracker/read-models';
import { builtInSchedules, type YearSchedule } from '@tracker/statute';
import type { Adapters } from './adapters.js';
import { Freshness } from './freshness.js';
import { ReadOpenRequests } from './read-open-requests.js';
import { wireAccounts } from './wire-accounts.js';

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
  readonly reportOrders: ReportOrders;
  readonly reportReader: ReportReader;
  readonly users: Users;
  readonly audit: Audit;
  readonly attempts: SignInAttempts;
  readonly signIn: SignIn;
  readonly sessions: Sessions;
  readonly secondFactor: SecondFactor;
  readonly ownAccount: OwnAccount;
  readonly credentials: Credentials;
  readonly staff: Staff;
  readonly setup: FirstSetup;
  readonly attachments: Attachments;
  readonly attachmentUpkeep: AttachmentUpkeep;
  readonly drafts: Drafts;
  readonly projections: ProjectionRunner;
  readonly search: RequestSearch;
  readonly searchIndexer: SearchIndexer;
  readonly applicantTokens: ApplicantTokens;
  readonly freshness: Freshness;
  readonly inbox: Inbox;
  readonly absences: Absences;
  readonly handOver: HandOver;
};

export type WireOptions = {
  readonly clock?: Clock;
  readonly onProjectionError?: (error: unknown) => void;
  /** Wraps each page that the read models take in, for whoever watches. */
  readonly aroundPage?: RunnerOptions['aroundPage'];
  /** Minutes without work after which a session is over; 30 by default. */
  readonly idleMinutes?: number;
  /** Those of the release by default; others only to replay how it was before one was out. */
  readonly schedules?: readonly YearSchedule[];
  /** 20 MB and no scanner by default. */
  readonly attachments?: AttachmentSettings;
};

const attachmentDefaults: AttachmentSettings = { maxBytes: 20 << 20, scanCommand: null };

export const wireServices = (
  { store, pool, dataSource }: Adapters,
  options: WireOptions = {},
): Services => {
  const clock = options.clock ?? systemClock;
  const vault = new PostgresVault(pool);
  const schedules = options.schedules ?? builtInSchedules;
  const calendar = new LogCalendars(store, schedules);
  const runner = new DeciderRunner(store, vault);
  const organs = new OrganDirectory(store);
  const numbers = new NumberSeries(store, async (organ) => (await organs.get(organ)).numberFormat);
  const organOrders = new OrganOrders(runner, organs);
  const applicants = new ApplicantRegister(vault);
  const requests = new RequestReader(store);
  const files = new AttachmentRows(pool);
  const verbs = new RequestVerbHandler(runner, organs, calendar);
  const reports = new AnnualReports(store);
  const projections = new ProjectionRunner({
    dataSource,
    store,
    schedules,
    ...(options.onProjectionError && { onError: options.onProjectionError }),
    aroundPage: options.aroundPage,
  });
  const searchTokens = new SearchTokens(vault);
  const searchRows = new SearchRows(dataSource);
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
    erasure: new ApplicantErasure(store, vault, runner, requests, (keyId) =>
      files.dropSealedWith(keyId),
    ),
    reports,
    reportOrders: new ReportOrders(runner, organs, reports),
    reportReader: new ReportReader(store, vault),
    users: new Users(pool),
    ...wireAccounts(pool, vault, clock, options.idleMinutes ?? 30),
    attachments: new Attachments(
      files,
      requests,
      vault,
      runner,
      organs,
      calendar,
      options.attachments ?? attachmentDefaults,
    ),
    attachmentUpkeep: new AttachmentUpkeep(files, store, vault, requests),
    drafts: new Drafts(pool, vault),
    projections,
    search: new RequestSearch(vault, searchTokens, searchRows),
    searchIndexer: new SearchIndexer(store, vault, searchTokens, searchRows),
    applicantTokens: new ApplicantTokens(searchTokens),
    freshness: new Freshness(projections),
    inbox: new Inbox(dataSource, calendar),
    absences: new Absences(dataSource),
    handOver: new HandOver(dataSource, (command) => verbs.execute(command)),
  };
};
