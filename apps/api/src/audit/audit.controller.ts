import { Readable } from 'node:stream';
import { Controller, Get, Inject, Query, StreamableFile } from '@nestjs/common';
import { Audit, type User } from '@tracker/application';
import type { Clock } from '@tracker/platform';
import { CLOCK } from '@tracker/runtime';
import { Administration } from '../access/administration.js';
import { Allow } from '../access/allow.js';
import { Caller } from '../access/caller.js';
import { Operation } from '../openapi/operation.js';
import { auditCsvHead, auditCsvLine } from './audit-csv.js';
import { auditActions } from './audit-labels.js';
import { type AuditFilter, AuditLog } from './audit-log.js';
import {
  type AuditCsvQuery,
  type AuditQuery,
  auditCsvQuery,
  auditQuery,
  periodOf,
} from './audit-query.js';
import { auditPageShape } from './audit-shapes.js';

const csvPage = 200;

@Controller('api')
export class AuditController {
  constructor(
    private readonly log: AuditLog,
    private readonly audit: Audit,
    private readonly administration: Administration,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get('audit')
  @Allow('管理')
  @Operation({
    tag: '系统',
    summary: '谁在何时做了什么：事件日志与账号、登录的记录，最近的在前',
    description: '不指明日期时为最近三十天。可按人员姓名、操作、日期筛选，按游标翻页。',
    answer: auditPageShape,
  })
  async read(@Caller() user: User, @Query({ schema: auditQuery }) asked: AuditQuery) {
    const { after, limit } = asked;
    const filter = await this.filterOf(user, asked);
    const { organ, from, to } = filter;
    const page = await this.log.page(filter, limit, after);
    return { organ, from, to, ...page, actions: auditActions };
  }

  @Get('audit.csv')
  @Allow('管理')
  @Operation({ tag: '系统', summary: '导出审计日志（CSV），筛选与列表相同；导出本身也被记录' })
  async download(
    @Caller() user: User,
    @Query({ schema: auditCsvQuery }) asked: AuditCsvQuery,
  ): Promise<StreamableFile> {
    const filter = await this.filterOf(user, asked);
    const { organ, from, to } = filter;
    const facts = { from, to };
    await this.audit.record({ organ, actor: `user:${user.id}`, action: 'audit-exported', facts });
    return new StreamableFile(Readable.from(this.lines(filter)), {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename*=UTF-8''${encodeURIComponent(`审计日志-${organ}-${from}-${to}.csv`)}`,
    });
  }

  private async filterOf(user: User, asked: AuditCsvQuery): Promise<AuditFilter> {
    const organ = await this.administration.require(user, asked.organ);
    const { person, action } = asked;
    return { organ, person, action, ...periodOf(asked, this.clock.today()) };
  }

  private async *lines(filter: AuditFilter): AsyncGenerator<string> {
    yield auditCsvHead;
    for (let after: string | undefined; ; ) {
      const page = await this.log.page(filter, csvPage, after);
      yield page.rows.map(auditCsvLine).join('');
      if (page.nextCursor === null) return;
      after = page.nextCursor;
    }
  }
}
