import { Controller, Get, Inject, Param } from '@nestjs/common';
import { RequestReader, type User } from '@tracker/application';
import type { Clock } from '@tracker/platform';
import { CLOCK } from '@tracker/runtime';
import { Allow, everyone } from '../access/allow.js';
import { Caller } from '../access/caller.js';
import { RequestScope } from '../access/request-scope.js';
import { Operation } from '../openapi/operation.js';
import { actionsShape } from '../openapi/schemas.js';
import { requestNotFound } from '../problems/problem.js';
import { Actors } from './actors.js';
import { possibleActions } from './possible-actions.js';
import { Trials } from './trials.js';

@Controller('api/requests/:requestId/actions')
export class ActionsController {
  constructor(
    private readonly scope: RequestScope,
    private readonly requests: RequestReader,
    private readonly trials: Trials,
    private readonly actors: Actors,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Allow(...everyone)
  @Operation({
    tag: '查询',
    summary: '现在可以办理哪些操作，不能办理的说明原因',
    description: '以当日最通常的内容试行判断；内容不同时结论可能不同，以实际提交为准。',
    answer: actionsShape,
  })
  async read(@Caller() user: User, @Param('requestId') requestId: string) {
    const id = await this.scope.require(user, requestId);
    const found = await this.requests.find(id);
    if (!found) throw requestNotFound();
    const { request, revision } = found;
    const context = await this.trials.context(user, this.clock.today());
    const actions = possibleActions(await this.actors.inRequest(request), user.roles, context);
    return { requestId: id, number: request.number, revision: String(revision), actions };
  }
}
