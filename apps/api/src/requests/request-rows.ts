import { Inject, Injectable } from '@nestjs/common';
import type { User } from '@tracker/application';
import { requestStream } from '@tracker/domain';
import { type KeyVault, keyIdsIn, openText } from '@tracker/personal-data';
import {
  type RequestFilter,
  RequestList,
  type RequestListRow,
  type SortBy,
} from '@tracker/read-models';
import { KEY_VAULT } from '@tracker/runtime';
import { applicantTypeLabel, categoryLabel, channelLabel, statusLabel } from '@tracker/wording';
import { DataSource } from 'typeorm';
import { readsPersonal } from '../access/caller.js';
import { type OrganDay, Standings, standingOn } from '../supervision/standings.js';
import type { PageQuery } from './list-query.js';
import { maskedName } from './mask.js';
import { waitingOn } from './waiting-on.js';

const sealed = (text: string | null) => (text === null ? null : { sealed: text });

/** Pages of requests as screens show them, whatever list they are of. */
@Injectable()
export class RequestRows {
  private readonly list: RequestList;

  constructor(
    private readonly standings: Standings,
    @Inject(KEY_VAULT) private readonly vault: KeyVault,
    dataSource: DataSource,
  ) {
    this.list = new RequestList(dataSource);
  }

  /** One page of the organ's requests; the day is the organ's own unless the caller has it already. */
  async page(
    user: User,
    filter: RequestFilter,
    { sort, after, limit, count }: PageQuery,
    day?: OrganDay,
  ) {
    const on = day ?? (await this.standings.dayOf(user.organ));
    const direction = sort.startsWith('-') ? 'desc' : 'asc';
    const page = await this.list.page({
      organs: [user.organ],
      today: on.today,
      filter,
      sort: { by: sort.replace('-', '') as SortBy, direction },
      ...(after !== undefined && { after }),
      limit,
      count,
    });
    return { ...page, rows: await this.shown(page.rows, user, on) };
  }

  private async shown(rows: readonly RequestListRow[], user: User, day: OrganDay) {
    const full = readsPersonal(user);
    const texts = rows.flatMap((row) => [
      sealed(row.applicantNameSealed),
      full ? sealed(row.descriptionSealed) : null,
    ]);
    const keys = await this.vault.find(keyIdsIn(texts));
    return rows.map(({ applicantNameSealed, descriptionSealed, ...found }) => {
      const stream = requestStream(found.requestId);
      const { consultingUntil: _until, approvalSubject: _subject, ...row } = found;
      return {
        ...row,
        ...standingOn(row, day),
        waitingOn: waitingOn(found),
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
