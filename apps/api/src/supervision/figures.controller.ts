import { Controller, Get, Query } from '@nestjs/common';
import type { User } from '@tracker/application';
import { MonthFigures } from '@tracker/read-models';
import { DataSource } from 'typeorm';
import { Allow } from '../access/allow.js';
import { Caller, ownOrgan } from '../access/caller.js';
import { Operation } from '../openapi/operation.js';
import { Fresh } from '../requests/fresh.js';
import { monthFigures, monthsBetween } from './month-figures.js';
import { type FiguresQuery, figuresQuery } from './query.js';
import { figuresShape } from './shapes.js';
import { supervisors } from './supervisors.js';

@Controller('api/supervision/figures')
export class FiguresController {
  private readonly figures: MonthFigures;

  constructor(
    private readonly fresh: Fresh,
    dataSource: DataSource,
  ) {
    this.figures = new MonthFigures(dataSource);
  }

  @Get()
  @Allow(...supervisors)
  @Operation({
    tag: '督办',
    summary: '逐月的收到、办结与按期答复率，按申请人类别和处理结果分列',
    description: '收到按收到日期、办结按办结日期归月；作废的申请不计。至多三十六个月。',
    answer: figuresShape,
  })
  async read(@Caller() user: User, @Query({ schema: figuresQuery }) asked: FiguresQuery) {
    const organ = ownOrgan(user, asked.organ);
    await this.fresh.wait(asked.minPosition);
    const months = monthsBetween(asked.from, asked.to);
    const from = `${asked.from}-01`;
    const to = months.at(-1)?.to ?? from;
    const [received, closed, answered] = await Promise.all([
      this.figures.received(organ, from, to),
      this.figures.closed(organ, from, to),
      this.figures.answered(organ, from, to),
    ]);
    return { organ, from, to, ...monthFigures(months, received, closed, answered) };
  }
}
