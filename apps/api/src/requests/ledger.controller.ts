import { Readable } from 'node:stream';
import { Controller, Get, Inject, Query, StreamableFile } from '@nestjs/common';
import { ledgerRowOf, type User } from '@tracker/application';
import { organCode, requestStream } from '@tracker/domain';
import { ledgerCsv } from '@tracker/ledger';
import { type KeyVault, keyIdsIn, openText } from '@tracker/personal-data';
import { LedgerRequests, type RequestViewState } from '@tracker/read-models';
import { KEY_VAULT } from '@tracker/runtime';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Allow, personalReaders } from '../access/allow.js';
import { Caller, ownOrgan } from '../access/caller.js';
import { Operation } from '../openapi/operation.js';
import { Fresh } from './fresh.js';
import { position } from './list-query.js';

const ledgerQuery = z.strictObject({
  organ: organCode.optional(),
  minPosition: position.optional(),
});
const head = ledgerCsv([]);

@Controller('api/ledger.csv')
export class LedgerController {
  private readonly ledger: LedgerRequests;

  constructor(
    private readonly fresh: Fresh,
    @Inject(KEY_VAULT) private readonly vault: KeyVault,
    dataSource: DataSource,
  ) {
    this.ledger = new LedgerRequests(dataSource);
  }

  @Get()
  @Allow(...personalReaders)
  @Operation({
    tag: '查询',
    summary: '导出台账（CSV），可原样再导入',
    description: '不含已作废的申请和尚待确认收到日期的申请。',
  })
  async download(
    @Caller() user: User,
    @Query({ schema: ledgerQuery }) { organ, minPosition }: z.infer<typeof ledgerQuery>,
  ): Promise<StreamableFile> {
    const own = ownOrgan(user, organ);
    await this.fresh.wait(minPosition);
    return new StreamableFile(Readable.from(this.pages(own)), {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename*=UTF-8''${encodeURIComponent(`台账-${own}.csv`)}`,
    });
  }

  private async *pages(organ: string): AsyncGenerator<string> {
    yield head;
    for await (const page of this.ledger.ofOrgan(organ)) {
      const keys = await this.vault.find(
        keyIdsIn(page.flatMap(({ personal }) => Object.values(sealedOf(personal)))),
      );
      const rows = page.map(({ requestId, request, personal }) => {
        const stream = requestStream(requestId);
        const opened = Object.entries(sealedOf(personal)).flatMap(([field, text]) => {
          const clear = openText(text, stream, keys);
          return clear === null ? [] : [[field, clear]];
        });
        return ledgerRowOf(request, Object.fromEntries(opened));
      });
      yield ledgerCsv(rows).slice(head.length);
    }
  }
}

const sealedOf = (personal: RequestViewState['personal']) =>
  Object.fromEntries(
    Object.entries(personal).flatMap(([field, sealed]) => (sealed ? [[field, { sealed }]] : [])),
  );
