import { Controller, Get, Query } from '@nestjs/common';
import type { User } from '@tracker/application';
import { line } from '@tracker/domain';
import { z } from 'zod';
import { Allow } from '../access/allow.js';
import { Caller } from '../access/caller.js';
import { Operation } from '../openapi/operation.js';
import { Fresh } from '../requests/fresh.js';
import { ErasurePreview } from './erasure-preview.js';

const previewQuery = z.strictObject({ number: line });
const previewShape = z
  .object({
    number: z.string(),
    applicantName: z.string().nullable().describe('首字之外隐去'),
    requests: z
      .array(
        z.object({
          requestId: z.uuid(),
          number: z.string(),
          status: z.string(),
          statusLabel: z.string(),
          open: z.boolean(),
        }),
      )
      .describe('该申请人在本机关的全部申请'),
    open: z.int().describe('尚未办结的件数；不为零时不能抹除'),
  })
  .meta({ id: 'ErasurePreview' });

@Controller('api/erasure-preview')
export class ErasurePreviewController {
  constructor(
    private readonly preview: ErasurePreview,
    private readonly fresh: Fresh,
  ) {}

  @Get()
  @Allow('管理')
  @Operation({
    tag: '机关',
    summary: '抹除之前：一名申请人的全部申请，不作任何改动',
    answer: previewShape,
  })
  async read(
    @Caller() { organ }: User,
    @Query({ schema: previewQuery }) { number }: z.infer<typeof previewQuery>,
  ) {
    await this.fresh.wait();
    return this.preview.of(organ, number);
  }
}
