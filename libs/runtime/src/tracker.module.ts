import { type DynamicModule, Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { Absences, HandOver, Inbox } from '@tracker/alarm-desk';
import {
  AnnualReports,
  ApplicantErasure,
  ApplicantRegister,
  ApplicantTokens,
  Attachments,
  Audit,
  CalendarOrders,
  CalendarPreviews,
  CalendarSource,
  CorrectPersonalFactHandler,
  Credentials,
  DeciderRunner,
  Drafts,
  EnterOpeningFiguresHandler,
  FirstSetup,
  LedgerImport,
  NumberSeries,
  OrganDirectory,
  OrganOrders,
  OwnAccount,
  PersonalFacts,
  RegisterRequestHandler,
  ReportOrders,
  ReportReader,
  RequestReader,
  RequestSearch,
  RequestVerbHandler,
  SearchIndexer,
  SecondFactor,
  Sessions,
  SignIn,
  SignInAttempts,
  SplitRequestHandler,
  Staff,
  Users,
} from '@tracker/application';
import { ProjectionRunner } from '@tracker/read-models';
import { DataSource } from 'typeorm';
import type { Adapters } from './adapters.js';
import { Freshness } from './freshness.js';
import type { Services } from './services.js';
import { CLOCK, EVENT_STORE, KEY_VAULT } from './tokens.js';

const handlers = [
  RegisterRequestHandler,
  RequestVerbHandler,
  SplitRequestHandler,
  CorrectPersonalFactHandler,
  EnterOpeningFiguresHandler,
];

/** Hands the wired services to Nest: command handlers, controllers and jobs take them by type. */
@Module({})
export class TrackerModule {
  static register(services: Services, { dataSource }: Pick<Adapters, 'dataSource'>): DynamicModule {
    const values = [
      { provide: CLOCK, useValue: services.clock },
      { provide: EVENT_STORE, useValue: services.store },
      { provide: KEY_VAULT, useValue: services.vault },
      { provide: DataSource, useValue: dataSource },
      { provide: CalendarSource, useValue: services.calendar },
      { provide: CalendarPreviews, useValue: services.calendarPreviews },
      { provide: CalendarOrders, useValue: services.calendarOrders },
      { provide: DeciderRunner, useValue: services.runner },
      { provide: NumberSeries, useValue: services.numbers },
      { provide: OrganDirectory, useValue: services.organs },
      { provide: OrganOrders, useValue: services.organOrders },
      { provide: ApplicantRegister, useValue: services.applicants },
      { provide: RequestReader, useValue: services.requests },
      { provide: PersonalFacts, useValue: services.personal },
      { provide: LedgerImport, useValue: services.ledgers },
      { provide: ApplicantErasure, useValue: services.erasure },
      { provide: AnnualReports, useValue: services.reports },
      { provide: ReportOrders, useValue: services.reportOrders },
      { provide: ReportReader, useValue: services.reportReader },
      { provide: Users, useValue: services.users },
      { provide: Attachments, useValue: services.attachments },
      { provide: Drafts, useValue: services.drafts },
      { provide: Audit, useValue: services.audit },
      { provide: SignInAttempts, useValue: services.attempts },
      { provide: SignIn, useValue: services.signIn },
      { provide: Sessions, useValue: services.sessions },
      { provide: SecondFactor, useValue: services.secondFactor },
      { provide: OwnAccount, useValue: services.ownAccount },
      { provide: Credentials, useValue: services.credentials },
      { provide: Staff, useValue: services.staff },
      { provide: FirstSetup, useValue: services.setup },
      { provide: ProjectionRunner, useValue: services.projections },
      { provide: RequestSearch, useValue: services.search },
      { provide: SearchIndexer, useValue: services.searchIndexer },
      { provide: ApplicantTokens, useValue: services.applicantTokens },
      { provide: Freshness, useValue: services.freshness },
      { provide: Inbox, useValue: services.inbox },
      { provide: Absences, useValue: services.absences },
      { provide: HandOver, useValue: services.handOver },
    ];
    return {
      module: TrackerModule,
      global: true,
      imports: [CqrsModule.forRoot()],
      providers: [...values, ...handlers],
      exports: [...values.map(({ provide }) => provide), CqrsModule],
    };
  }
}
