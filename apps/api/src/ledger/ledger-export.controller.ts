import { Readable } from 'node:stream';
import { Controller, Get, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import { Audit, type User } from '@tracker/application';
import type { Response } from 'express';
import { z } from 'zod';
import { Allow, personalReaders } from '../access/allow.js';
import { Caller, ownOrgan } from '../access/caller.js';
import { Operation } from '../openapi/operation.js';
import { busy } from '../problems/problem.js';
import { Fresh } from '../requests/fresh.js';
import { countsQuery } from '../requests/list-query.js';
import { filterOf } from '../requests/urgency.js';
import { Standings } from '../supervision/standings.js';
import { filterWords } from './filter-words.js';
import { LedgerWriter } from './ledger-writer.js';

const types = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;
const exportQuery = countsQuery.extend({ format: z.enum(['csv', 'xlsx']).default('xlsx') });
/** Each is held in memory as a whole, so that all its rows are of one moment. */
const atOnce = 2;

@Controller('api/ledger-export')
export class LedgerExportController {
  private writing = 0;

  constructor(
    private readonly fresh: Fresh,
    private readonly standings: Standings,
    private readonly ledger: LedgerWriter,
    private readonly audit: Audit,
  ) {}

  @Get()
  @Allow(...personalReaders)
  @Operation({
    tag: '查询',
    summary: '按筛选条件导出台账（XLSX、CSV），可再导入',
    description:
      '末行写明筛选条件、事件位置、件数和各行的 SHA-256；内容相同则文件逐字节相同。不含已作废和尚待确认收到日期的申请。',
  })
  @ApiProduces(types.xlsx, types.csv)
  async download(
    @Caller() user: User,
    @Query({ schema: exportQuery }) query: z.infer<typeof exportQuery>,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const { organ: asked, minPosition, format, ...filter } = query;
    const organ = ownOrgan(user, asked);
    if (this.writing >= atOnce)
      throw busy('exports-under-way', '正在为他人导出台账，请稍后再试。', 5);
    this.writing += 1;
    try {
      const [day] = await Promise.all([this.standings.dayOf(organ), this.fresh.wait(minPosition)]);
      const selection = { organ, today: day.today, filter: filterOf(filter, day) };
      const { chunks, count, digest } = await this.ledger.write(
        selection,
        format,
        filterWords(filter),
      );
      await this.audit.record({
        organ,
        actor: `user:${user.id}`,
        action: 'ledger-exported',
        facts: { format, count, digest },
      });
      response.setHeader('X-Ledger-Rows', String(count));
      response.setHeader('X-Ledger-Digest', digest);
      return new StreamableFile(Readable.from(chunks), {
        type: types[format],
        length: chunks.reduce((sum, { length }) => sum + length, 0),
        disposition: `attachment; filename*=UTF-8''${encodeURIComponent(`台账-${day.today}.${format}`)}`,
      });
    } finally {
      this.writing -= 1;
    }
  }
}
