import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import type { Logger } from '@tracker/platform';
import { type Adapters, purgeDestroyedKeys, type Services, TrackerModule } from '@tracker/runtime';
import { AccessGuard } from './access/access.guard.js';
import { Accounts } from './access/accounts.js';
import { RequestScope } from './access/request-scope.js';
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
import { CorrectPersonalFactController } from './requests/correct-personal-fact.controller.js';
import { DeadlineController } from './requests/deadline.controller.js';
import { DetailController } from './requests/detail.controller.js';
import { Fresh } from './requests/fresh.js';
import { LedgerController } from './requests/ledger.controller.js';
import { ListController } from './requests/list.controller.js';
import { Orders } from './requests/orders.js';
import { RegisterController } from './requests/register.controller.js';
import { SplitController } from './requests/split.controller.js';
import { StaleProblems } from './requests/stale-problem.js';
import { TimelineController } from './requests/timeline.controller.js';
import { Trials } from './requests/trials.js';
import { verbControllers } from './requests/verb.controllers.js';
import { HealthController } from './system/health.controller.js';
import { LOGGER, PURGE_KEYS } from './tokens.js';

export type ApiParts = {
  readonly services: Services;
  readonly adapters: Pick<Adapters, 'dataSource' | 'asOwner'>;
  readonly logger: Logger;
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
  ActionsController,
  LedgerController,
  AnnualReportController,
  AnnualTablesController,
  FilingController,
  OrganController,
  NumbersController,
  UsersController,
  EraseController,
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
];

@Module({})
class ApiModule {}

/** Everything that answers over HTTP. */
export const apiModule = ({ services, adapters, logger }: ApiParts): DynamicModule => ({
  module: ApiModule,
  imports: [TrackerModule.register(services, adapters)],
  controllers,
  providers: [
    ...helpers,
    { provide: LOGGER, useValue: logger },
    { provide: PURGE_KEYS, useValue: () => purgeDestroyedKeys(adapters) },
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_INTERCEPTOR, useClass: OrderInterceptor },
    { provide: APP_PIPE, useFactory: validationPipe },
    { provide: APP_FILTER, useClass: ProblemFilter },
  ],
});
