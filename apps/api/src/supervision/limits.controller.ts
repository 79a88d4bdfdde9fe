import { Controller, Get, Param } from '@nestjs/common';
import { CalendarSource, RequestReader, type User } from '@tracker/application';
import { calendarOfRequest } from '@tracker/domain';
import { Allow, everyone } from '../access/allow.js';
import { Caller } from '../access/caller.js';
import { RequestScope } from '../access/request-scope.js';
import { Operation } from '../openapi/operation.js';
import { requestNotFound } from '../problems/problem.js';
import { limitsOn, replySteps } from './limits.js';
import { limitsShape } from './shapes.js';
import { Standings } from './standings.js';

@Controller('api/requests/:requestId/limits')
export class LimitsController {
  constructor(
    private readonly scope: RequestScope,
    private readonly requests: RequestReader,
    private readonly standings: Standings,
    private readonly calendars: CalendarSource,
  ) {}

  @Get()
  @Allow(...everyone)
  @Operation({
    tag: '期限',
    summary: '一件申请正在进行的全部期限：剩余工作日、颜色、依据，以及答复期限的推算',
    answer: limitsShape,
  })
  async read(@Caller() user: User, @Param('requestId') requestId: string) {
    const id = await this.scope.require(user, requestId);
    const found = await this.requests.find(id);
    if (!found) throw requestNotFound();
    const { request, revision, closedAt } = found;
    const day = await this.standings.dayOf(user.organ);
    const calendar = calendarOfRequest(this.calendars.book, request, closedAt);
    return {
      ...{ requestId: id, number: request.number, revision: String(revision), today: day.today },
      limits: limitsOn(id, request, calendar, day),
      steps: replySteps(request, calendar),
    };
  }
}
