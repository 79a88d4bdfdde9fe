import { Inject, Injectable } from '@nestjs/common';
import { OrderRejected } from '@tracker/application';
import { type RequestStatus, reject, requestStream } from '@tracker/domain';
import { type KeyVault, keyIdsIn, openText } from '@tracker/personal-data';
import { select } from '@tracker/read-models';
import { KEY_VAULT } from '@tracker/runtime';
import { statusLabel } from '@tracker/wording';
import { DataSource } from 'typeorm';
import { maskedName } from '../requests/mask.js';

type Row = {
  readonly requestId: string;
  readonly number: string;
  readonly life: string;
  readonly status: RequestStatus;
  readonly applicantId: string | null;
  readonly name: string | null;
  readonly erased: boolean;
};

const rowsSql = (condition: string) => `
select r.request_id as "requestId", r.number, r.life, r.status, r.applicant_id as "applicantId",
  r.applicant_name_sealed as name, a.applicant_id is not null as erased
from read.request_view r left join read.applicant_view a on a.applicant_id = r.applicant_id
where r.organ = $1 and ${condition} order by r.number`;

const refuse = (code: string, facts: Record<string, string>): never => {
  throw new OrderRejected(reject(code, facts).rejection);
};

/** What an erasure would reach, before anybody confirms it. */
@Injectable()
export class ErasurePreview {
  constructor(
    private readonly db: DataSource,
    @Inject(KEY_VAULT) private readonly vault: KeyVault,
  ) {}

  /** Every request of the applicant behind a number. OrderRejected as the erasure itself. */
  async of(organ: string, number: string) {
    const [found] = await select<Row>(this.db, rowsSql('r.number = $2'), [organ, number]);
    if (!found) return refuse('request-not-found', { organ, number });
    const { applicantId } = found;
    if (applicantId === null) return refuse('applicant-absent', { number });
    if (found.erased) return refuse('applicant-already-erased', { number });
    const condition = 'r.applicant_id = $2::uuid';
    const rows = await select<Row>(this.db, rowsSql(condition), [organ, applicantId]);
    const requests = rows.map(({ requestId, number: of, status, life }) => ({
      ...{ requestId, number: of, status, statusLabel: statusLabel(status) },
      open: life === 'open' || life === 'awaiting-confirmation',
    }));
    const open = requests.filter((one) => one.open).length;
    return { number, applicantName: await this.nameOf(found), requests, open };
  }

  private async nameOf({ requestId, name }: Row): Promise<string | null> {
    const sealed = name === null ? null : { sealed: name };
    const keys = await this.vault.find(keyIdsIn([sealed]));
    return maskedName(openText(sealed, requestStream(requestId), keys));
  }
}
