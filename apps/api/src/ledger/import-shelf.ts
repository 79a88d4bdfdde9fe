import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type KeyVault, openBytes, sealBytes } from '@tracker/personal-data';
import { select, update } from '@tracker/read-models';
import { KEY_VAULT } from '@tracker/runtime';
import { DataSource } from 'typeorm';
import type { ImportView } from './import-shapes.js';

/** One of these prefix goes into no backup, as that of a draft. */
const keyPrefix = 'draft-import-';
/** What a page is told of an import that did not come to its end. */
export const brokenOff = '导入中断，已写入的行不会丢失，也不会重复。请再次开始。';

/** The release before laid down no lines left out and no sample. */
type Told = 'leftOut' | 'sample';
type Laid = Omit<ImportView, Told> & Partial<Pick<ImportView, Told>>;

type Row = {
  readonly import_id: string;
  readonly state: ImportView['state'];
  readonly done: number;
  readonly total: number;
  readonly key_id: string;
  readonly sealed_view: Buffer;
  readonly sealed_file?: Buffer | null;
  readonly lapsed: boolean;
};

const lease = `clock_timestamp() + interval '20 seconds'`;
const running = `state = 'running' and lease_until > clock_timestamp()`;
const old = `touched_at < clock_timestamp() - interval '30 minutes' and (${running}) is not true`;
const place = (organ: string, importId: string, what: 'view' | 'file'): string =>
  `ledger import\n${organ}\n${importId}\n${what}`;
const json = (view: ImportView): Buffer => Buffer.from(JSON.stringify(view), 'utf8');

/**
 * The ledger that each organ has on the table, in `app.ledger_import`: whichever process is asked next
 * goes on with it. File and view hold names, so both are sealed with a key of their own, destroyed with
 * them. Who imports holds a lease; one that ran out was broken off and may be begun again.
 */
@Injectable()
export class ImportShelf {
  constructor(
    private readonly db: DataSource,
    @Inject(KEY_VAULT) private readonly vault: KeyVault,
  ) {}

  /** What the organ has under way or just did; null without any. */
  async current(organ: string): Promise<ImportView | null> {
    const row = await this.row(organ);
    return row && this.viewOf(organ, row);
  }

  /** Lays a file that was judged in place of the one before; false while that is being imported. */
  async put(organ: string, view: ImportView, file: Uint8Array | null): Promise<boolean> {
    const keyId = `${keyPrefix}${randomUUID()}`;
    const secret = (await this.vault.provide([keyId])).get(keyId);
    if (!secret) throw new Error(`The vault gave no key ${keyId}.`);
    const { importId, state, done, total } = view;
    for (let attempt = 1; attempt <= 3; attempt += 1) {
      await this.clear('organ = $1', [organ]);
      const taken = await select<{ organ: string }>(
        this.db,
        `insert into app.ledger_import
           (organ, import_id, state, done, total, key_id, sealed_view, sealed_file)
         values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing returning organ`,
        [
          ...[organ, importId, state, done, total, keyId],
          sealBytes(json(view), secret, place(organ, importId, 'view')),
          file && sealBytes(Buffer.from(file), secret, place(organ, importId, 'file')),
        ],
      );
      if (taken.length === 1) return true;
    }
    await this.vault.destroy(keyId);
    return false;
  }

  /** Takes the import up for this process, and its file; null where another was faster or it has no file. */
  async begin(organ: string, importId: string): Promise<Buffer | null> {
    const { rows } = await update<Row>(
      this.db,
      `update app.ledger_import set state = 'running', done = 0, lease_until = ${lease},
         touched_at = clock_timestamp()
       where organ = $1 and import_id = $2 and sealed_file is not null and state <> 'done'
         and (${running}) is not true returning key_id, sealed_file`,
      [organ, importId],
    );
    const [row] = rows;
    if (!row?.sealed_file) return null;
    const secret = (await this.vault.find([row.key_id])).get(row.key_id);
    return secret ? openBytes(row.sealed_file, secret, place(organ, importId, 'file')) : null;
  }

  /** Says how far it is and that this process is still at it. */
  async goOn(organ: string, importId: string, done: number, total: number): Promise<void> {
    await this.db.query(
      `update app.ledger_import set done = $3, total = $4, lease_until = ${lease},
         touched_at = clock_timestamp()
       where organ = $1 and import_id = $2 and state = 'running'`,
      [organ, importId, done, total],
    );
  }

  /** Puts down what came of it; the file is kept only where it may be begun again. */
  async end(organ: string, view: ImportView): Promise<void> {
    const { importId, state, done, total } = view;
    const row = await this.row(organ);
    const secret = row && (await this.vault.find([row.key_id])).get(row.key_id);
    if (row?.import_id !== importId || !secret) return;
    await this.db.query(
      `update app.ledger_import set state = $3, done = $4, total = $5, sealed_view = $6,
         sealed_file = case when $3 = 'failed' then sealed_file end, lease_until = null,
         touched_at = clock_timestamp()
       where organ = $1 and import_id = $2`,
      [
        ...[organ, importId, state, done, total],
        sealBytes(json(view), secret, place(organ, importId, 'view')),
      ],
    );
  }

  /** Clears the table; false while it is being imported. */
  async drop(organ: string, importId: string): Promise<boolean> {
    return (await this.clear('organ = $1 and import_id = $2', [organ, importId])) === 1;
  }

  /** Destroys what nobody has touched for half an hour. */
  async forgetOld(): Promise<void> {
    await this.clear(old, []);
  }

  /** Deletes these, unless they are being imported, and destroys their keys; how many. */
  private async clear(which: string, values: unknown[]): Promise<number> {
    const { rows } = await update<Pick<Row, 'key_id'>>(
      this.db,
      `delete from app.ledger_import where ${which} and (${running}) is not true returning key_id`,
      values,
    );
    for (const { key_id } of rows) await this.vault.destroy(key_id);
    return rows.length;
  }

  private async row(organ: string): Promise<Row | null> {
    const [row] = await select<Row>(
      this.db,
      `select import_id, state, done, total, key_id, sealed_view,
         state = 'running' and (${running}) is not true as lapsed
       from app.ledger_import where organ = $1 and not (${old})`,
      [organ],
    );
    return row ?? null;
  }

  private async viewOf(organ: string, row: Row): Promise<ImportView | null> {
    const { import_id: importId, key_id: keyId, state, done, total, lapsed } = row;
    const secret = (await this.vault.find([keyId])).get(keyId);
    if (!secret) return null;
    const text = openBytes(row.sealed_view, secret, place(organ, importId, 'view'));
    const laid = JSON.parse(text.toString('utf8')) as Laid;
    const view: ImportView = { ...laid, leftOut: laid.leftOut ?? [], sample: laid.sample ?? [] };
    if (lapsed) return { ...view, state: 'failed', done, total, problem: brokenOff };
    return { ...view, state, done, total, ...(state === 'running' && { problem: null }) };
  }
}
