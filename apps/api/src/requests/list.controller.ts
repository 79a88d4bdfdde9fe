import { Controller, Get, Inject, Query } from '@nestjs/common';
import type { User } from '@tracker/application';
import { requestStream } from '@tracker/domain';
import { type KeyVault, keyIdsIn, openText } from '@tracker/personal-data';
import type { Clock } from '@tracker/platform';
import {
  type RequestFilter,
  RequestList,
  type RequestListRow,
  type SortBy,
} from '@tracker/read-models';
import { CLOCK, KEY_VAULT } from '@tracker/runtime';
import { applicantTypeLabel, categoryLabel, channelLabel, statusLabel } from '@tracker/wording';
import { DataSource } from 'typeorm';
import { Allow, everyone } from '../access/allow.js';
import { Caller, ownOrgan, readsPersonal } from '../access/caller.js';
import { Operation } from '../openapi/operation.js';
import { listShape } from '../openapi/schemas.js';
import { Fresh } from './fresh.js';
import { type ListQuery, listQuery } from './list-query.js';
import { maskedName } from './mask.js';

const sealed = (text: string | null) => (text === null ? null : { sealed: text });

@Controller('api/requests')
export class ListController {
  private readonly list: RequestList;

  constructor(
    private readonly fresh: Fresh,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(KEY_VAULT) private readonly vault: KeyVault,
    dataSource: DataSource,
  ) {
    this.list = new RequestList(dataSource);
  }

  @Get()
  @Allow(...everyone)
  @Operation({ tag: '查询', summary: '申请列表：筛选、排序、按游标翻页', answer: listShape })
  async page(@Caller() user: User, @Query({ schema: listQuery }) query: ListQuery) {
    const { organ, sort, after, limit, count, minPosition, ...filter } = query;
    const organs = [ownOrgan(user, organ)];
    await this.fresh.wait(minPosition);
    const page = await this.list.page({
      organs,
      today: this.clock.today(),
      filter: filter as RequestFilter,
      sort: {
        by: sort.replace('-', '') as SortBy,
        direction: sort.startsWith('-') ? 'desc' : 'asc',
      },
      ...(after !== undefined && { after }),
      limit,
      count,
    });
    return { ...page, rows: await this.shown(page.rows, user) };
  }

  private async shown(rows: readonly RequestListRow[], user: User) {
    const full = readsPersonal(user);
    const texts = rows.flatMap((row) => [
      sealed(row.applicantNameSealed),
      full ? sealed(row.descriptionSealed) : null,
    ]);
    const keys = await this.vault.find(keyIdsIn(texts));
    return rows.map(({ applicantNameSealed, descriptionSealed, ...row }) => {
      const stream = requestStream(row.requestId);
      return {
        ...row,
        statusLabel: statusLabel(row.status),
        channelLabel: channelLabel(row.channel),
        applicantTypeLabel: applicantTypeLabel(row.applicantType),
        categoryLabel: row.category && categoryLabel(row.category),
        applicantName: maskedName(openText(sealed(applicantNameSealed), stream, keys)),
        description: full ? openText(sealed(descriptionSealed), stream, keys) : null,
      };
    });
  }
}
