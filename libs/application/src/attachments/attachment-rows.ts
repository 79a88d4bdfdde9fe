import type { Db } from '../backup/vault-tables.js';

/** A file as it is kept: sealed, with the id of the key that opens it. */
export type SealedFile = {
  readonly attachmentId: string;
  readonly requestId: string;
  readonly keyId: string;
  readonly sealed: Buffer;
};

type Row = {
  readonly attachment_id: string;
  readonly request_id: string;
  readonly key_id: string;
  readonly sealed: Buffer;
};

const fileOf = ({ attachment_id, request_id, key_id, sealed }: Row): SealedFile => ({
  attachmentId: attachment_id,
  requestId: request_id,
  keyId: key_id,
  sealed,
});

/** The sealed bytes in `app.attachment`; `settled` says that the log knows of them. */
export class AttachmentRows {
  constructor(private readonly db: Db) {}

  /** Puts a file away before the log tells of it; the same file again changes nothing. */
  async put({ attachmentId, requestId, keyId, sealed }: SealedFile): Promise<void> {
    await this.db.query(
      `insert into app.attachment (attachment_id, request_id, key_id, sealed)
       values ($1, $2, $3, $4) on conflict (attachment_id) do nothing`,
      [attachmentId, requestId, keyId, sealed],
    );
  }

  /** Null where the bytes are gone, or belong to another request. */
  async get(requestId: string, attachmentId: string): Promise<SealedFile | null> {
    const { rows } = await this.db.query<Row>(
      `select attachment_id, request_id, key_id, sealed from app.attachment
       where attachment_id = $1 and request_id = $2`,
      [attachmentId, requestId],
    );
    return rows[0] ? fileOf(rows[0]) : null;
  }

  async settle(attachmentId: string, settled: boolean): Promise<void> {
    await this.db.query('update app.attachment set settled = $2 where attachment_id = $1', [
      attachmentId,
      settled,
    ]);
  }

  async drop(attachmentId: string): Promise<void> {
    await this.db.query('delete from app.attachment where attachment_id = $1', [attachmentId]);
  }

  /** Drops everything sealed with a key; returns how many files. */
  async dropSealedWith(keyId: string): Promise<number> {
    const { rows } = await this.db.query<object>(
      'delete from app.attachment where key_id = $1 returning attachment_id',
      [keyId],
    );
    return rows.length;
  }

  /** Files that stood unsettled for a while: somebody was cut off between bytes and log. */
  async unsettled(): Promise<
    readonly { readonly attachmentId: string; readonly requestId: string }[]
  > {
    const { rows } = await this.db.query<{ attachment_id: string; request_id: string }>(
      `select attachment_id, request_id from app.attachment
       where not settled and added_at < clock_timestamp() - interval '15 minutes'`,
    );
    return rows.map(({ attachment_id, request_id }) => ({
      attachmentId: attachment_id,
      requestId: request_id,
    }));
  }

  /** Every file, one at a time: a backup never holds more than one in memory. */
  async *all(): AsyncGenerator<SealedFile, void> {
    for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
      const { rows } = await this.db.query<Row>(
        `select attachment_id, request_id, key_id, sealed from app.attachment
         where attachment_id > $1 order by attachment_id limit 1`,
        [after],
      );
      const [row] = rows;
      if (!row) return;
      yield fileOf(row);
      after = row.attachment_id;
    }
  }
}
