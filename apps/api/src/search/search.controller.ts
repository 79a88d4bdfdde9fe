import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { RequestSearch, type SearchHit, SearchIndexer, type User } from '@tracker/application';
import { Freshness } from '@tracker/runtime';
import { z } from 'zod';
import { Allow, everyone } from '../access/allow.js';
import { Caller, readsPersonal } from '../access/caller.js';
import { ChangesNothing } from '../idempotency/order-marks.js';
import { Operation } from '../openapi/operation.js';
import { malformed } from '../problems/problem.js';
import { Fresh } from '../requests/fresh.js';
import { RequestRows } from '../requests/request-rows.js';
import { type SearchBody, searchBody, searchShape } from './search-shapes.js';

const labels: Readonly<Record<SearchHit['in'], string>> = {
  code: '编号或者文号',
  applicantName: '申请人',
  description: '申请内容',
  remark: '备注',
};
const cursorShape = z.tuple([z.string().max(300), z.uuid()]);
const patienceMs = 2_000;

@Controller('api/search')
export class SearchController {
  constructor(
    private readonly search: RequestSearch,
    private readonly indexer: SearchIndexer,
    private readonly fresh: Fresh,
    private readonly freshness: Freshness,
    private readonly rows: RequestRows,
  ) {}

  @Post()
  @HttpCode(200)
  @ChangesNothing()
  @Allow(...everyone)
  @Operation({
    tag: '查询',
    summary: '查找申请：登记编号、文号、申请人、申请内容、备注',
    description:
      '以空格分开的词都要找到，汉字两个起。不办理申请的岗位只按编号和文号查找。已抹除的申请人的内容找不到。',
    answer: searchShape,
    changesNothing: true,
  })
  async find(
    @Caller() user: User,
    @Body({ schema: searchBody }) { text, limit, after, minPosition }: SearchBody,
  ) {
    const position = minPosition ?? this.freshness.noted();
    await Promise.all([
      this.fresh.wait(minPosition),
      position === null ? undefined : this.indexer.reached(position, patienceMs),
    ]);
    const personal = readsPersonal(user);
    const { organ } = user;
    const from = after === undefined ? null : cursorOf(after);
    const { hits, next } = await this.search.find({ organ, text, limit, after: from, personal });
    const rows = await this.shown(user, hits);
    const nextCursor =
      next && Buffer.from(JSON.stringify([next.number, next.requestId])).toString('base64url');
    return { rows, nextCursor, wordsSearched: personal };
  }

  private async shown(user: User, hits: readonly SearchHit[]) {
    if (hits.length === 0) return [];
    const page = { sort: 'number', limit: hits.length, count: false } as const;
    const requestIds = hits.map(({ requestId }) => requestId);
    const { rows } = await this.rows.page(user, { requestIds }, page);
    const byId = new Map(rows.map((row) => [row.requestId, row]));
    return hits.flatMap(({ requestId, in: where, excerpt }) => {
      const row = byId.get(requestId);
      return row ? [{ ...row, found: { in: where, label: labels[where], excerpt } }] : [];
    });
  }
}

const cursorOf = (text: string) => {
  try {
    const [number, requestId] = cursorShape.parse(
      JSON.parse(Buffer.from(text, 'base64url').toString('utf8')),
    );
    return { number, requestId };
  } catch {
    throw malformed([{ path: 'after', message: '不是本查询给出的翻页位置' }]);
  }
};
