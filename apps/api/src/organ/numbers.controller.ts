import { Controller, Get, Query } from '@nestjs/common';
import type { User } from '@tracker/application';
import { organCode } from '@tracker/domain';
import { Numbers, type NumberView } from '@tracker/read-models';
import { forfeitText } from '@tracker/wording';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Allow, everyone } from '../access/allow.js';
import { Caller, ownOrgan } from '../access/caller.js';
import { Operation } from '../openapi/operation.js';
import { Fresh } from '../requests/fresh.js';
import { position } from '../requests/list-query.js';

const numbersQuery = z.strictObject({
  organ: organCode.optional(),
  year: z.coerce.number().int().min(2008).max(2199),
  minPosition: position.optional(),
});

const numbersShape = z
  .object({
    organ: z.string(),
    year: z.int(),
    numbers: z.array(
      z.object({
        number: z.string().nullable(),
        sequence: z.string(),
        state: z.enum(['used', 'reserved', 'forfeited', 'advanced']),
        requestId: z.uuid().nullable(),
        explanation: z.string(),
      }),
    ),
  })
  .meta({ id: 'Numbers' });

const explanations: Record<NumberView['state'], (view: NumberView) => string> = {
  used: () => '已登记',
  reserved: () => '已预留，登记尚未完成',
  forfeited: ({ why }) => `空号：${forfeitText(why)}`,
  advanced: ({ sequence }) => `至第 ${sequence} 号为导入台账所用`,
};

@Controller('api/numbers')
export class NumbersController {
  private readonly numbers: Numbers;

  constructor(
    private readonly fresh: Fresh,
    dataSource: DataSource,
  ) {
    this.numbers = new Numbers(dataSource);
  }

  @Get()
  @Allow(...everyone)
  @Operation({ tag: '机关', summary: '一年的登记编号，空号逐一说明', answer: numbersShape })
  async read(
    @Caller() user: User,
    @Query({ schema: numbersQuery }) query: z.infer<typeof numbersQuery>,
  ) {
    const organ = ownOrgan(user, query.organ);
    await this.fresh.wait(query.minPosition);
    const views = (await this.numbers.ofSeries(organ, query.year, [organ])) ?? [];
    const numbers = views.map((view) => ({
      number: view.number,
      sequence: view.sequence,
      state: view.state,
      requestId: view.requestId,
      explanation: explanations[view.state](view),
    }));
    return { organ, year: query.year, numbers };
  }
}
