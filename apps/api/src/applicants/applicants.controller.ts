import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Audit, type User } from '@tracker/application';
import { registerRequest } from '@tracker/domain';
import { applicantTypeLabel } from '@tracker/wording';
import type { z } from 'zod';
import { Allow } from '../access/allow.js';
import { Caller } from '../access/caller.js';
import { ChangesNothing } from '../idempotency/order-marks.js';
import { Operation } from '../openapi/operation.js';
import { Problem } from '../problems/problem.js';
import { ApplicantFinder } from './applicant-finder.js';
import { maskedNumber } from './masked.js';
import { OpenedPapers } from './opened-papers.js';
import { particularsShape, suggestBody, suggestShape } from './shapes.js';

const shownAtOnce = 8;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const particulars = [
  'applicantName',
  'idNumber',
  'contactPerson',
  'phone',
  'email',
  'address',
] as const;

@Controller('api/applicants')
export class ApplicantsController {
  constructor(
    private readonly finder: ApplicantFinder,
    private readonly papers: OpenedPapers,
    private readonly audit: Audit,
  ) {}

  @Post('suggest')
  @HttpCode(200)
  @Allow(...registerRequest.roles)
  @ChangesNothing()
  @Operation({
    tag: '登记',
    summary: '按姓名或者证件号码的开头，列出本机关以往的申请人',
    description: '号码至少四位；证件号码和电话隐去中间。',
    answer: suggestShape,
    changesNothing: true,
  })
  async suggest(
    @Caller() { organ }: User,
    @Body({ schema: suggestBody }) asked: z.infer<typeof suggestBody>,
  ) {
    if (!asked.applicantName && !asked.idNumber) return { applicants: [] };
    const known = await this.finder.beginning(organ, asked, shownAtOnce);
    return {
      applicants: known.map(({ applicantId, requests, latest }) => ({
        applicantId,
        applicantName: latest.personal.applicantName ?? '',
        applicantType: latest.applicantType,
        applicantTypeLabel: applicantTypeLabel(latest.applicantType),
        idNumber: maskedNumber(latest.personal.idNumber ?? null),
        phone: maskedNumber(latest.personal.phone ?? null),
        requests,
        lastNumber: latest.number,
        lastReceivedOn: latest.receivedOn,
      })),
    };
  }

  @Get(':applicantId')
  @Allow(...registerRequest.roles)
  @Operation({
    tag: '登记',
    summary: '一名申请人最近一次登记的信息，供填表',
    description: '查看记入审计日志。',
    answer: particularsShape,
  })
  async read(@Caller() user: User, @Param('applicantId') applicantId: string) {
    const [latest] = uuid.test(applicantId)
      ? await this.papers.ofApplicant(user.organ, applicantId.toLowerCase(), particulars)
      : [];
    if (!latest) throw new Problem(404, 'applicant-unknown', '没有这名申请人，或者信息已经抹除。');
    await this.audit.record({
      organ: user.organ,
      actor: `user:${user.id}`,
      action: 'applicant-read',
      target: `applicant:${latest.applicantId}`,
      facts: { requestId: latest.requestId },
    });
    const { personal, applicantType, idType } = latest;
    const told = Object.fromEntries(particulars.map((field) => [field, personal[field] ?? null]));
    return { applicantId: latest.applicantId, applicantType, idType, ...told };
  }
}
