import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { feeScale } from '@tracker/domain';
import { feeByOrdinal, feeByPages } from '@tracker/statute';
import { z } from 'zod';
import { Allow, everyone } from '../access/allow.js';
import { ChangesNothing } from '../idempotency/order-marks.js';
import { Operation } from '../openapi/operation.js';

const most = { 'by-pages': 1_000_000, 'by-items': 10_000 } as const;

const feePreviewBody = z
  .strictObject({ scale: feeScale, quantity: z.int().min(1) })
  .refine(({ scale, quantity }) => quantity <= most[scale], {
    path: ['quantity'],
    error: '数量超出收费标准可计算的范围',
  })
  .meta({ id: 'FeePreviewBody' });

const feeShape = z
  .object({
    amount: z.number().describe('本件应收，元'),
    monthTotal: z.number().nullable().describe('按件计收时当月合计，元'),
    steps: z.array(
      z.object({
        from: z.int(),
        to: z.int(),
        count: z.int(),
        unitPrice: z.number(),
        amount: z.number(),
        why: z.string(),
      }),
    ),
  })
  .meta({ id: 'FeePreview' });

@Controller('api/fee')
export class FeePreviewController {
  @Post('preview')
  @HttpCode(200)
  @Allow(...everyone)
  @ChangesNothing()
  @Operation({
    tag: '办理',
    summary: '试算信息处理费，不作任何记录',
    description: '国办函〔2020〕109号：按量为本件页数，按件为申请人当月第几件。',
    answer: feeShape,
    changesNothing: true,
  })
  preview(@Body({ schema: feePreviewBody }) { scale, quantity }: z.infer<typeof feePreviewBody>) {
    return scale === 'by-pages' ? feeByPages(quantity) : feeByOrdinal(quantity);
  }
}
