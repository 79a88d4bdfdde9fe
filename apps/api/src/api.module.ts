import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import type { Queues } from '@tracker/jobs';
import type { Logger } from '@tracker/platform';
import {
  type Adapters,
  type Observing,
  purgeDestroyedKeys,
  type Services,
  TrackerModule,
  unobserved,
} from '@tracker/runtime';
import { AccessGuard } from './access/access.guard.js';
import { ACCESS_OPTIONS, type AccessOptions } from './access/access-options.js';
import { Accounts } from './access/accounts.js';
import { Administration } from './access/administration.js';
import { RateLimit } from './access/rate-limit.js';
import { RequestScope } from './access/request-scope.js';
import { SignedIn } from './access/signed-in.js';
import { AbsencesController } from './alarms/absences.controller.js';
import { HandOverController } from './alarms/hand-over.controller.js';
import { InboxController } from './alarms/inbox.controller.js';
import { JobsController } from './alarms/jobs.controller.js';
import { ApprovalsController } from './approvals/approvals.controller.js';
import { AuditController } from './audit/audit.controller.js';
import { AuditLog } from './audit/audit-log.js';
import { AuditSources } from './audit/audit-sources.js';
import { CalendarController } from './calendar/calendar.controller.js';
import { YearNotices } from './calendar/year-notices.js';
import { frontDeskControllers, frontDeskHelpers } from './front-desk.js';
import { validationPipe } from './http/validation.js';
import { IdempotencyStore } from './idempotency/idempotency-store.js';
import { OrderInterceptor } from './idempotency/order.interceptor.js';
import { LIVE_OPTIONS } from './live/live-connections.js';
import { OpenApiController, OpenApiSource } from './openapi/openapi.controller.js';
import { AccountCounts } from './organ/account-counts.js';
import { EraseController } from './organ/erase.controller.js';
import { ErasurePreviewController } from './organ/erasure-preview.controller.js';
import { ErasurePreview } from './organ/erasure-preview.js';
import { NumbersController } from './organ/numbers.controller.js';
import { OrganController } from './organ/organ.controller.js';
import { OrgansController } from './organ/organs.controller.js';
import { SettingsController } from './organ/settings.controller.js';
import { SettingsHistories } from './organ/settings-history.js';
import { ProblemFilter } from './problems/problem.filter.js';
import { ActionsController } from './requests/actions.controller.js';
import { Actors } from './requests/actors.js';
import { ChoicesController } from './requests/choices/choices.controller.js';
import { ClockMoves } from './requests/clock-moves.js';
import { CorrectPersonalFactController } from './requests/correct-personal-fact.controller.js';
import { DeadlineController } from './requests/deadline.controller.js';
import { DetailController } from './requests/detail.controller.js';
import { FeePreviewController } from './requests/fee-preview.controller.js';
import { Fresh } from './requests/fresh.js';
import { LedgerController } from './requests/ledger.controller.js';
import { ListController } from './requests/list.controller.js';
import { OpenedHistories } from './requests/opened-histories.js';
import { Orders } from './requests/orders.js';
import { ReminderNotes } from './requests/reminder-notes.js';
import { RequestRows } from './requests/request-rows.js';
import { SplitController } from './requests/split.controller.js';
import { StaleProblems } from './requests/stale-problem.js';
import { Submissions } from './requests/submissions.js';
import { TimelineController } from './requests/timeline.controller.js';
import { Trials } from './requests/trials.js';
import { verbControllers } from './requests/verb.controllers.js';
import { signInControllers, signInHelpers } from './sign-in.js';
import { FiguresController } from './supervision/figures.controller.js';
import { LimitsController } from './supervision/limits.controller.js';
import { Standings } from './supervision/standings.js';
import { SupervisionController } from './supervision/supervision.controller.js';
import { HealthController } from './system/health.controller.js';
import { Leaving } from './system/leaving.js';
import { StateController } from './system/state.controller.js';
import { SYSTEM_PLACE, type SystemPlace } from './system/system-place.js';
import { SystemState } from './system/system-state.js';
import { AS_OWNER, JOB_QUEUES, LOGGER, OBSERVING, PURGE_KEYS } from './tokens.js';
import { workListControllers, workListHelpers } from './work-list.js';
import { yearEndControllers, yearEndHelpers } from './year-end.js';

export type ApiParts = {
  readonly services: Services;
  readonly adapters: Pick<Adapters, 'dataSource' | 'asOwner' | 'profile' | 'dataFolder'>;
  readonly logger: Logger;
  /** Of the release that serves. */
  readonly version?: string;
  /** Absent where no alarms ring in this process. */
  readonly queues?: Queues;
  /** Who watches; nobody where absent. */
  readonly observing?: Observing;
  /** Password sign-in only where absent. */
  readonly access?: AccessOptions;
  /** Between two signs of life of an open stream; fifteen seconds by default. */
  readonly liveHeartbeatMs?: number;
};

const controllers = [
  HealthController,
  OpenApiController,
  ...frontDeskControllers,
  ListController,
  ...workListControllers,
  DetailController,
  ...verbControllers,
  SplitController,
  CorrectPersonalFactController,
  TimelineController,
  DeadlineController,
  LimitsController,
  FiguresController,
  SupervisionController,
  ActionsController,
  ChoicesController,
  FeePreviewController,
  ApprovalsController,
  LedgerController,
  ...yearEndControllers,
  OrganController,
  OrgansController,
  SettingsController,
  AuditController,
  StateController,
  NumbersController,
  ...signInControllers,
  EraseController,
  ErasurePreviewController,
  InboxController,
  AbsencesController,
  HandOverController,
  JobsController,
  CalendarController,
];

const helpers = [
  OpenApiSource,
  Administration,
  AccountCounts,
  SettingsHistories,
  ErasurePreview,
  AuditSources,
  AuditLog,
  SystemState,
  Leaving,
  YearNotices,
  Accounts,
  SignedIn,
  RateLimit,
  RequestScope,
  IdempotencyStore,
  Actors,
  StaleProblems,
  Orders,
  Fresh,
  Trials,
  ClockMoves,
  ReminderNotes,
  OpenedHistories,
  Submissions,
  Standings,
  RequestRows,
  ...frontDeskHelpers,
  ...yearEndHelpers,
  ...signInHelpers,
  ...workListHelpers,
];

@Module({})
class ApiModule {}

const placeOf = (
  { profile, dataFolder }: ApiParts['adapters'],
  version = '开发中',
): SystemPlace => ({ version, profile, dataFolder });

/** Everything that answers over HTTP. */
export const apiModule = ({
  services,
  adapters,
  logger,
  queues,
  observing,
  access,
  version,
  liveHeartbeatMs,
}: ApiParts): DynamicModule => ({
  module: ApiModule,
  imports: [TrackerModule.register(services, adapters)],
  controllers,
  providers: [
    ...helpers,
    { provide: LOGGER, useValue: logger },
    { provide: ACCESS_OPTIONS, useValue: access ?? {} },
    { provide: LIVE_OPTIONS, useValue: { heartbeatMs: liveHeartbeatMs ?? 15_000 } },
    { provide: SYSTEM_PLACE, useValue: placeOf(adapters, version) },
    { provide: JOB_QUEUES, useValue: queues ?? null },
    { provide: OBSERVING, useValue: observing ?? unobserved },
    { provide: AS_OWNER, useValue: adapters.asOwner },
    { provide: PURGE_KEYS, useValue: () => purgeDestroyedKeys(adapters) },
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_INTERCEPTOR, useClass: OrderInterceptor },
    { provide: APP_PIPE, useFactory: validationPipe },
    { provide: APP_FILTER, useClass: ProblemFilter },
  ],
});
