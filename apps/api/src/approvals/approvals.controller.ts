import { Controller, Get, Query } from '@nestjs/common';
import { RequestReader, type User } from '@tracker/application';
import type { DecisionContext } from '@tracker/domain';
import { z } from 'zod';
import { Allow } from '../access/allow.js';
import { Caller } from '../access/caller.js';
import { Operation } from '../openapi/operation.js';
import { Fresh } from '../requests/fresh.js';
import { position } from '../requests/list-query.js';
import { OpenedHistories } from '../requests/opened-histories.js';
import { RequestRows } from '../requests/request-rows.js';
import { Submissions } from '../requests/submissions.js';
import { Trials } from '../requests/trials.js';
import { Standings } from '../supervision/standings.js';
import { approvalsShape } from './approvals-shape.js';

const query = z.strictObject({ minPosition: position.optional() });

const shownAtMost = 200;
type Row = Awaited<ReturnType<RequestRows['page']>>['rows'][number];

@Controller('api/approvals')
export class ApprovalsController {
  constructor(
    private readonly fresh: Fresh,
    private readonly rows: RequestRows,
    private readonly requests: RequestReader,
    private readonly histories: OpenedHistories,
    private readonly submissions: Submissions,
    private readonly standings: Standings,
    private readonly trials: Trials,
  ) {}

  @Get()
  @Allow('审核', '承办', '管理')
  @Operation({
    tag: '审核',
    summary: '待审核的申请：送审的是什么、由谁、何时，期限近的在前',
    answer: approvalsShape,
  })
  async list(
    @Caller() user: User,
    @Query({ schema: query }) { minPosition }: z.infer<typeof query>,
  ) {
    await this.fresh.wait(minPosition);
    const day = await this.standings.dayOf(user.organ);
    const context = await this.trials.context(user, day.today);
    const page = await this.rows.page(
      user,
      { status: ['awaiting-approval'] },
      { sort: 'dueOn', after: undefined, limit: shownAtMost, count: true },
      day,
    );
    const rows = await Promise.all(page.rows.map((row) => this.withSubmission(user, row, context)));
    return { rows: rows.flatMap((row) => row ?? []), total: page.total ?? rows.length };
  }

  /** Null where the log is already ahead of the list: granted or returned a moment ago. */
  private async withSubmission(user: User, row: Row, context: DecisionContext) {
    const [found, history] = await Promise.all([
      this.requests.find(row.requestId),
      this.histories.of(user, row.requestId),
    ]);
    const submission = found && (await this.submissions.of(user, found.request, history, context));
    if (!found || !submission) return null;
    const { requestId, number, daysLeft, colour, colourLabel, provisional, certaintyLabel } = row;
    const { dueOn, receivedOn, unit, handler, applicantName, description, categoryLabel } = row;
    return {
      requestId,
      number,
      revision: String(found.revision),
      daysLeft,
      colour,
      colourLabel,
      provisional,
      certaintyLabel,
      dueOn,
      receivedOn,
      unit,
      handler,
      applicantName,
      description,
      categoryLabel,
      submission,
    };
  }
}
