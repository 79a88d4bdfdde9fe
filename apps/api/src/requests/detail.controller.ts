import { Controller, Get, Param, Res } from '@nestjs/common';
import {
  CalendarSource,
  type FoundRequest,
  PersonalFacts,
  RequestReader,
  type User,
} from '@tracker/application';
import type { KnownRequest } from '@tracker/domain';
import { requestIdOf } from '@tracker/platform';
import { isLate, rowContext, standingOf, statusOn } from '@tracker/read-models';
import { applicantTypeLabel, categoryLabel, channelLabel, statusLabel } from '@tracker/wording';
import type { Response } from 'express';
import { Allow, everyone } from '../access/allow.js';
import { Caller, readsPersonal } from '../access/caller.js';
import { RequestScope } from '../access/request-scope.js';
import { etagOf } from '../http/etag.js';
import { Operation } from '../openapi/operation.js';
import { requestNotFound } from '../problems/problem.js';
import { replyFactsOf } from '../supervision/reply-facts.js';
import { type OrganDay, Standings, standingOn } from '../supervision/standings.js';
import { clockOn } from './clock.js';
import { detailShape } from './detail-shape.js';
import { maskedName } from './mask.js';
import { type OpenedEvent, OpenedHistories } from './opened-histories.js';
import { partsOf } from './parts.js';
import { Submissions } from './submissions.js';
import { Trials } from './trials.js';

@Controller('api/requests')
export class DetailController {
  constructor(
    private readonly scope: RequestScope,
    private readonly requests: RequestReader,
    private readonly personal: PersonalFacts,
    private readonly calendar: CalendarSource,
    private readonly standings: Standings,
    private readonly histories: OpenedHistories,
    private readonly submissions: Submissions,
    private readonly trials: Trials,
  ) {}

  @Get('by-number/:number')
  @Allow(...everyone)
  @Operation({ tag: '查询', summary: '按登记编号取得一件申请', answer: detailShape })
  byNumber(
    @Caller() user: User,
    @Param('number') number: string,
    @Res({ passthrough: true }) response: Response,
  ) {
    return this.show(user, requestIdOf(user.organ, number), response);
  }

  @Get(':requestId')
  @Allow(...everyone)
  @Operation({
    tag: '查询',
    summary: '一件申请的全部事实、期限与版本（ETag）',
    answer: detailShape,
  })
  byId(
    @Caller() user: User,
    @Param('requestId') requestId: string,
    @Res({ passthrough: true }) response: Response,
  ) {
    return this.show(user, requestId, response);
  }

  private async show(user: User, requestId: string, response: Response) {
    const id = await this.scope.require(user, requestId);
    const [found, day, history] = await Promise.all([
      this.requests.find(id),
      this.standings.dayOf(user.organ),
      this.histories.of(user, id),
    ]);
    if (!found) throw requestNotFound();
    const { request, revision, closedAt } = found;
    const { today } = day;
    const context = await this.trials.context(user, today);
    response.setHeader('ETag', etagOf(revision));
    return {
      requestId: id,
      organ: request.organ,
      number: request.number,
      ...this.standing(id, found, day),
      revision: String(revision),
      position: String(history.at(-1)?.recorded.position ?? 0n),
      channelLabel: channelLabel(request.channel),
      applicantTypeLabel: applicantTypeLabel(request.applicantType),
      categoryLabel: categoryOf(request),
      ...(await this.personalOf(user, id)),
      paper: paperOf(history),
      parts: partsOf(request, history),
      submission: await this.submissions.of(user, request, history, context),
      request,
      deadline: clockOn(request, this.calendar, today, undefined, closedAt),
    };
  }

  private standing(id: string, { request, revision, closedAt }: FoundRequest, day: OrganDay) {
    const context = rowContext(this.calendar.book);
    const clock = context.deadlineOf(id, revision, request, closedAt);
    const status = statusOn(standingOf(request, clock), day.today);
    const standing = standingOn(replyFactsOf(id, request, clock), day);
    const late = isLate(request, clock?.dueOn ?? null);
    return { status, statusLabel: statusLabel(status), late, ...standing };
  }

  private async personalOf(user: User, id: string) {
    const personal = await this.personal.of(id);
    if (readsPersonal(user)) return { masked: false, personal };
    return { masked: true, personal: { applicantName: maskedName(personal.applicantName) } };
  }
}

const categoryOf = ({ closing, decision }: KnownRequest): string | null => {
  const category = closing?.category ?? decision?.category;
  return category === undefined ? null : categoryLabel(category);
};

const paperOf = (history: readonly OpenedEvent[]) => {
  const first = history[0]?.decoded;
  const { idType, form, delivery, splitFrom } =
    first?.type === 'RequestRegistered' ? first.data : {};
  return {
    idType: idType ?? null,
    form: form ?? null,
    delivery: delivery ?? null,
    splitFrom: splitFrom ?? null,
  };
};
