import { randomUUID } from 'node:crypto';
import { type KeyVault, openBytes, sealBytes } from '@tracker/personal-data';
import type { Db } from '../backup/vault-tables.js';
import { draftKeyPrefix } from './draft-keys.js';

/** What somebody has begun to type: of one user, for one kind of form, under a key of the form. */
export type DraftName = { readonly userId: string; readonly kind: string; readonly key: string };
export type DraftLine = { readonly key: string; readonly savedAt: string };
export type Draft = DraftLine & { readonly content: unknown };

const draftMaxBytes = 64 * 1024;
const draftsAtMost = 50;

/** The draft is too large, or the user keeps too many; `code` says which. */
export class DraftRefused extends Error {
  constructor(readonly code: 'draft-too-large' | 'too-many-drafts') {
    super(code);
  }
}

type Row = {
  readonly key: string;
  readonly key_id: string;
  readonly sealed: Buffer;
  readonly saved_at: Date;
};

const own = 'user_id = $1 and kind = $2 and key = $3';
const values = ({ userId, kind, key }: DraftName): unknown[] => [userId, kind, key];
const placeOf = ({ userId, kind, key }: DraftName) => `draft\n${userId}\n${kind}\n${key}`;

/** Drafts in `app.draft`: each sealed with a key of its own, which is destroyed with it. */
export class Drafts {
  constructor(
    private readonly db: Db,
    private readonly vault: KeyVault,
  ) {}

  /** Keeps the content (any JSON) in place of what was there. Throws DraftRefused. */
  async put(name: DraftName, content: unknown): Promise<DraftLine> {
    const plain = Buffer.from(JSON.stringify(content ?? null), 'utf8');
    if (plain.length > draftMaxBytes) throw new DraftRefused('draft-too-large');
    const known = await this.row(name);
    if (!known && (await this.list(name.userId, name.kind)).length >= draftsAtMost)
      throw new DraftRefused('too-many-drafts');
    const alive = known && (await this.vault.find([known.key_id])).has(known.key_id);
    const keyId = alive ? known.key_id : `${draftKeyPrefix}${randomUUID()}`;
    const secret = (await this.vault.provide([keyId])).get(keyId);
    if (!secret) throw new Error(`The vault gave no key ${keyId}.`);
    const { rows } = await this.db.query<Row>(
      `insert into app.draft (user_id, kind, key, key_id, sealed) values ($1, $2, $3, $4, $5)
       on conflict (user_id, kind, key) do update
         set key_id = excluded.key_id, sealed = excluded.sealed, saved_at = clock_timestamp()
       returning key, saved_at`,
      [...values(name), keyId, sealBytes(plain, secret, placeOf(name))],
    );
    return lineOf(rows[0] as Row);
  }

  /** Null where there is none, or nothing opens it any more. */
  async get(name: DraftName): Promise<Draft | null> {
    const row = await this.row(name);
    const secret = row && (await this.vault.find([row.key_id])).get(row.key_id);
    if (!row || !secret) return null;
    const content: unknown = JSON.parse(
      openBytes(row.sealed, secret, placeOf(name)).toString('utf8'),
    );
    return { ...lineOf(row), content };
  }

  /** The user's drafts of one kind, the latest first. */
  async list(userId: string, kind: string): Promise<readonly DraftLine[]> {
    const { rows } = await this.db.query<Row>(
      'select key, saved_at from app.draft where user_id = $1 and kind = $2 order by saved_at desc',
      [userId, kind],
    );
    return rows.map(lineOf);
  }

  /** Forgets one and destroys its key; true where there was one. */
  async forget(name: DraftName): Promise<boolean> {
    const row = await this.row(name);
    if (!row) return false;
    await this.vault.destroy(row.key_id);
    await this.db.query(`delete from app.draft where ${own}`, values(name));
    return true;
  }

  /**
   * What seals the user's drafts in a browser, in hex (32 bytes); always the same for one user. The
   * browser is told it with the session and keeps it nowhere.
   */
  keyInBrowser(userId: string): Promise<string> {
    return this.vault.digest(`drafts in the browser\n${userId}`);
  }

  /** Forgets what nobody has touched for thirty days; returns how many. */
  async forgetOld(): Promise<number> {
    const { rows } = await this.db.query<{ user_id: string; kind: string; key: string }>(
      `select user_id, kind, key from app.draft
       where saved_at < clock_timestamp() - interval '30 days'`,
    );
    for (const { user_id, kind, key } of rows) await this.forget({ userId: user_id, kind, key });
    return rows.length;
  }

  private async row(name: DraftName): Promise<Row | undefined> {
    const { rows } = await this.db.query<Row>(
      `select key, key_id, sealed, saved_at from app.draft where ${own}`,
      values(name),
    );
    return rows[0];
  }
}

const lineOf = ({ key, saved_at }: Row): DraftLine => ({
  key,
  savedAt: new Date(saved_at).toISOString(),
});
