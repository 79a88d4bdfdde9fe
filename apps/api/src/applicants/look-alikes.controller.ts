import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import type { User } from '@tracker/application';
import { registerRequest } from '@tracker/domain';
import { categoryLabel, statusLabel } from '@tracker/wording';
import type { z } from 'zod';
import { Allow } from '../access/allow.js';
import { Caller } from '../access/caller.js';
import { ChangesNothing } from '../idempotency/order-marks.js';
import { Operation } from '../openapi/operation.js';
import { ApplicantFinder } from './applicant-finder.js';
import { alikeAmong } from './look-alikes.js';
import { OpenedPapers } from './opened-papers.js';
import { lookAlikesBody, lookAlikesShape } from './shapes.js';

const shownAtOnce = 5;
const excerpt = 160;

@Controller('api/requests/look-alikes')
export class LookAlikesController {
  constructor(
    private readonly finder: ApplicantFinder,
    private readonly papers: OpenedPapers,
  ) {}

  @Post()
  @HttpCode(200)
  @Allow(...registerRequest.roles)
  @ChangesNothing()
  @Operation({
    tag: '登记',
    summary: '同一申请人内容相近的申请，供参考',
    description: '只作提示，不影响登记。',
    answer: lookAlikesShape,
    changesNothing: true,
  })
  async find(
    @Caller() { organ }: User,
    @Body({ schema: lookAlikesBody }) asked: z.infer<typeof lookAlikesBody>,
  ) {
    if (!asked.applicantName && !asked.idNumber) return { ofApplicant: 0, alike: [] };
    const theirs = await this.finder.papersOf(organ, asked);
    const { description } = asked;
    const alike = description
      ? alikeAmong(await this.papers.open(theirs, ['description']), description, shownAtOnce)
      : [];
    return {
      ofApplicant: theirs.length,
      alike: alike.map(({ paper, similarity }) => ({
        requestId: paper.requestId,
        number: paper.number,
        similarity: Math.round(similarity * 100) / 100,
        description: [...(paper.personal.description ?? '')].slice(0, excerpt).join(''),
        status: paper.status,
        statusLabel: statusLabel(paper.status),
        receivedOn: paper.receivedOn,
        closedOn: paper.closedOn,
        categoryLabel: paper.category && categoryLabel(paper.category),
      })),
    };
  }
}
