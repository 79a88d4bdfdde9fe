import {
  AnnualReports,
  ApplicantErasure,
  ApplicantRegister,
  type CalendarSource,
  DeciderRunner,
  LedgerImport,
  NumberSeries,
  OrganDirectory,
  OrganOrders,
  PersonalFacts,
  RequestReader,
  Users,
} from '@tracker/application';
import type { EventStore } from '@tracker/event-store';
import { type KeyVault, PostgresVault } from '@tracker/personal-data';
import { type Clock, systemClock } from '@tracker/platform';
import { ProjectionRunner } from '@tracker/read-models';
import { knownCalendar } from '@tracker/statute';
import type { Adapters } from './adapters.js';
import { Freshness } from './freshness.js';

/** What every app works with, wired once from the adapters. */
export type Services = {
  readonly clock: Clock;
  readonly store: EventStore;
  readonly vault: KeyVault;
  readonly calendar: CalendarSource;
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
};

export const wireServices = (
  { store, pool, dataSource }: Adapters,
  options: { readonly clock?: Clock; readonly onProjectionError?: (error: unknown) => void } = {},
): Services => {
  const clock = options.clock ?? systemClock;
  const vault = new PostgresVault(pool);
  const calendar: CalendarSource = { asOf: (day) => knownCalendar(day) };
  const runner = new DeciderRunner(store, vault);
  const numbers = new NumberSeries(store);
  const organs = new OrganDirectory(store);
  const organOrders = new OrganOrders(runner, organs);
  const applicants = new ApplicantRegister(vault);
  const requests = new RequestReader(store);
  const projections = new ProjectionRunner({
    dataSource,
    store,
    ...(options.onProjectionError && { onError: options.onProjectionError }),
  });
  return {
    clock,
    store,
    vault,
    calendar,
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
  };
};
