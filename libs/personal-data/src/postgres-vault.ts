import { createHmac, randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import { type IdentityClaim, KeyDestroyed, type KeyVault } from './vault.js';

type KeyRow = { readonly key_id: string; readonly key: Buffer | null };

/** The vault in tables `app.vault_key`, `app.vault_identity` and `app.vault_secret`. */
export class PostgresVault implements KeyVault {
  private hmacKey: Buffer | null = null;

  constructor(private readonly pool: Pool) {}

  async provide(ids: readonly string[]): Promise<ReadonlyMap<string, Buffer>> {
    if (ids.length === 0) return new Map();
    await this.pool.query(
      `insert into app.vault_key (key_id, key)
       select * from unnest($1::text[], $2::bytea[]) on conflict (key_id) do nothing`,
      [ids, ids.map(() => randomBytes(32))],
    );
    const keys = new Map<string, Buffer>();
    for (const { key_id, key } of await this.rows(ids)) {
      if (key === null) throw new KeyDestroyed(key_id);
      keys.set(key_id, key);
    }
    return keys;
  }

  async find(ids: readonly string[]): Promise<ReadonlyMap<string, Buffer>> {
    if (ids.length === 0) return new Map();
    const rows = await this.rows(ids);
    return new Map(rows.flatMap(({ key_id, key }) => (key ? [[key_id, key] as const] : [])));
  }

  async destroy(id: string): Promise<boolean> {
    const { rows } = await this.pool.query<{ had_key: boolean }>(
      `with before as (select key is not null as had_key from app.vault_key where key_id = $1),
            forgotten as (delete from app.vault_identity where applicant_id::text = $1)
       insert into app.vault_key (key_id, key) values ($1, null)
       on conflict (key_id) do update set key = null
       returning coalesce((select had_key from before), false) as had_key`,
      [id],
    );
    return rows[0]?.had_key ?? false;
  }

  async identify(organ: string, claims: readonly IdentityClaim[]): Promise<readonly string[]> {
    const digests = await Promise.all(claims.map(({ identity }) => this.digest(identity)));
    await this.pool.query(
      `insert into app.vault_identity (organ, digest, applicant_id)
       select $1, digest, id from unnest($2::text[], $3::uuid[]) as claim(digest, id)
       on conflict (organ, digest) do nothing`,
      [organ, digests, claims.map(({ proposedId }) => proposedId)],
    );
    const { rows } = await this.pool.query<{ digest: string; applicant_id: string }>(
      'select digest, applicant_id from app.vault_identity where organ = $1 and digest = any($2)',
      [organ, digests],
    );
    const known = new Map(rows.map(({ digest, applicant_id }) => [digest, applicant_id]));
    return claims.map(({ proposedId }, index) => known.get(digests[index] ?? '') ?? proposedId);
  }

  async digest(text: string): Promise<string> {
    this.hmacKey ??= await this.secret();
    return createHmac('sha256', this.hmacKey).update(text).digest('hex');
  }

  private async rows(ids: readonly string[]): Promise<readonly KeyRow[]> {
    const sql = 'select key_id, key from app.vault_key where key_id = any($1)';
    return (await this.pool.query<KeyRow>(sql, [ids])).rows;
  }

  private async secret(): Promise<Buffer> {
    await this.pool.query(
      'insert into app.vault_secret (id, hmac_secret) values (1, $1) on conflict (id) do nothing',
      [randomBytes(32)],
    );
    const { rows } = await this.pool.query<{ secret: Buffer }>(
      'select hmac_secret as secret from app.vault_secret where id = 1',
    );
    if (!rows[0]) throw new Error('The vault has no secret.');
    return rows[0].secret;
  }
}
