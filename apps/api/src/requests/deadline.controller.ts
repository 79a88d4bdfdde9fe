import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { CalendarSource, RequestReader, type User } from '@tracker/application';
import type { Clock } from '@tracker/platform';
import { CLOCK } from '@tracker/runtime';
import { z } from 'zod';
import { Allow, everyone } from '../access/allow.js';
import { Caller } from '../access/caller.js';
import { RequestScope } from '../access/request-scope.js';
import { ChangesNothing } from '../idempotency/order-marks.js';
import { Operation } from '../openapi/operation.js';
import { deadlineAnswerShape, whatIfShape } from '../openapi/schemas.js';
import { malformed, requestNotFound } from '../problems/problem.js';
import { Actors } from './actors.js';
import { clockOn } from './clock.js';
import { Trials } from './trials.js';
import { whatIf, whatIfBody } from './what-if.js';

const asOfQuery = z.strictObject({ asOf: z.iso.date().optional() });

@Controller('api/requests/:requestId/deadline')
export class DeadlineController {
  constructor(
    private readonly scope: RequestScope,
    private readonly requests: RequestReader,
    private readonly calendar: CalendarSource,
    private readonly trials: Trials,
    private readonly actors: Actors,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Allow(...everyone)
  @Operation({
    tag: '期限',
    summary: '答复期限及逐步推算的依据',
    description: 'asOf 给出时，只计当日已发生的事实和已公布的放假安排。',
    answer: deadlineAnswerShape,
  })
  async read(
    @Caller() user: User,
    @Param('requestId') requestId: string,
    @Query({ schema: asOfQuery }) { asOf }: z.infer<typeof asOfQuery>,
  ) {
    const { id, request, revision, closedAt } = await this.find(user, requestId);
    const deadline = clockOn(request, this.calendar, this.clock.today(), asOf, closedAt);
    return { requestId: id, number: request.number, revision: String(revision), deadline };
  }

  @Post('what-if')
  @HttpCode(200)
  @Allow(...everyone)
  @ChangesNothing()
  @Operation({
    tag: '期限',
    summary: '试算：某项操作之后期限如何，不作任何记录',
    answer: whatIfShape,
    changesNothing: true,
  })
  async tryOut(
    @Caller() user: User,
    @Param('requestId') requestId: string,
    @Body({ schema: whatIfBody }) asked: z.infer<typeof whatIfBody>,
  ) {
    const today = this.clock.today();
    const on = asked.on ?? today;
    if (on < today)
      throw malformed([{ path: 'on', message: `试算的日期不能早于今天（${today}）` }]);
    const { request } = await this.find(user, requestId);
    return whatIf(
      await this.actors.inRequest(request),
      asked,
      await this.trials.context(user, on),
      this.calendar,
    );
  }

  private async find(user: User, requestId: string) {
    const id = await this.scope.require(user, requestId);
    const [found] = await Promise.all([this.requests.find(id), this.calendar.refresh()]);
    if (!found) throw requestNotFound();
    return { id, ...found };
  }
}
