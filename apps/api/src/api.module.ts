import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import type { Queues } from '@tracker/jobs';
import type { Logger } from '@tracker/platform';
import { type Adapters, purgeDestroyedKeys, type Services, TrackerModule } from '@tracker/runtime';
import { AccessGuard } from './access/access.guard.js';
import { Accounts } from './access/accounts.js';
import { RequestScope } from './access/request-scope.js';
import { AbsencesController } from './alarms/absences.controller.js';
import { HandOverController } from './alarms/hand-over.controller.js';
import { InboxController } from './alarms/inbox.controller.js';
import { JobsController } from './alarms/jobs.controller.js';
import { CalendarController } from './calendar/calendar.controller.js';
import { validationPipe } from './http/validation.js';
import { IdempotencyStore } from './idempotency/idempotency-store.js';
import { OrderInterceptor } from './idempotency/order.interceptor.js';
import { OpenApiController, OpenApiSource } from './openapi/openapi.controller.js';
import { EraseController } from './organ/erase.controller.js';
import { NumbersController } from './organ/numbers.controller.js';
import { OrganController } from './organ/organ.controller.js';
import { UsersController } from './organ/users.controller.js';
import { ProblemFilter } from './problems/problem.filter.js';
import { AnnualReportController } from './reports/annual-report.controller.js';
import { AnnualTablesController } from './reports/annual-tables.controller.js';
import { FilingController } from './reports/filing.controller.js';
import { ActionsController } from './requests/actions.controller.js';
import { Actors } from './requests/actors.js';
import { ClockMoves } from './requests/clock-moves.js';
import { CorrectPersonalFactController } from './requests/correct-personal-fact.controller.js';
import { DeadlineController } from './requests/deadline.controller.js';
import { DetailController } from './requests/detail.controller.js';
import { Fresh } from './requests/fresh.js';
import { LedgerController } from './requests/ledger.controller.js';
import { ListController } from './requests/list.controller.js';
import { Orders } from './requests/orders.js';
import { RegisterController } from './requests/register.controller.js';
import { RequestRows } from './requests/request-rows.js';
import { SplitController } from './requests/split.controller.js';
import { StaleProblems } from './requests/stale-problem.js';
import { TimelineController } from './requests/timeline.controller.js';
import { Trials } from './requests/trials.js';
import { verbControllers } from './requests/verb.controllers.js';
import { LimitsController } from './supervision/limits.controller.js';
import { Standings } from './supervision/standings.js';
import { SupervisionController } from './supervision/supervision.controller.js';
import { HealthController } from './system/health.controller.js';
import { JOB_QUEUES, LOGGER, PURGE_KEYS } from './tokens.js';

export type ApiParts = {
  readonly services: Services;
  readonly adapters: Pick<Adapters, 'dataSource' | 'asOwner'>;
  readonly logger: Logger;
  /** Absent where no alarms ring in this process. */
  readonly queues?: Queues;
};

const controllers = [
  HealthController,
  OpenApiController,
  RegisterController,
  ListController,
  DetailController,
  ...verbControllers,
  SplitController,
  CorrectPersonalFactController,
  TimelineController,
  DeadlineController,
  LimitsController,
  SupervisionController,
  ActionsController,
  LedgerController,
  AnnualReportController,
  AnnualTablesController,
  FilingController,
  OrganController,
  NumbersController,
  UsersController,
  EraseController,
  InboxController,
  AbsencesController,
  HandOverController,
  JobsController,
  CalendarController,
];

const helpers = [
  OpenApiSource,
  Accounts,
  RequestScope,
  IdempotencyStore,
  Actors,
  StaleProblems,
  Orders,
  Fresh,
  Trials,
  ClockMoves,
  Standings,
  RequestRows,
];

@Module({})
class ApiModule {}

/** Everything that answers over HTTP. */
export const apiModule = ({ services, adapters, logger, queues }: ApiParts): DynamicModule => ({
  module: ApiModule,
  imports: [TrackerModule.register(services, adapters)],
  controllers,
  providers: [
    ...helpers,
    { provide: LOGGER, useValue: logger },
    { provide: JOB_QUEUES, useValue: queues ?? null },
    { provide: PURGE_KEYS, useValue: () => purgeDestroyedKeys(adapters) },
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_INTERCEPTOR, useClass: OrderInterceptor },
    { provide: APP_PIPE, useFactory: validationPipe },
    { provide: APP_FILTER, useClass: ProblemFilter },
  ],
});
