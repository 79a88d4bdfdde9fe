import { draftKeyPrefix } from '../drafts/draft-keys.js';
import type { VaultKeys } from './key-file.js';

export type Db = {
  query<Row extends object>(sql: string, values?: unknown[]): Promise<{ rows: Row[] }>;
};

const base64 = (bytes: Buffer | null): string | null => bytes?.toString('base64') ?? null;
const bytes = (text: string | null): Buffer | null => (text ? Buffer.from(text, 'base64') : null);

/** All keys of the vault, destroyed ones as null; those of drafts die with the drafts, which are no part of a backup. */
export const readVault = async (db: Db): Promise<VaultKeys> => {
  const keys = await db.query<{ key_id: string; key: Buffer | null }>(
    `select key_id, key from app.vault_key where not starts_with(key_id, $1) order by key_id`,
    [draftKeyPrefix],
  );
  const identities = await db.query<{ organ: string; digest: string; applicant_id: string }>(
    'select organ, digest, applicant_id from app.vault_identity order by organ, digest',
  );
  const secret = await db.query<{ hmac_secret: Buffer }>(
    'select hmac_secret from app.vault_secret where id = 1',
  );
  return {
    keys: keys.rows.map(({ key_id, key }) => ({ id: key_id, key: base64(key) })),
    identities: identities.rows.map(({ organ, digest, applicant_id }) => ({
      organ,
      digest,
      applicantId: applicant_id,
    })),
    secret: base64(secret.rows[0]?.hmac_secret ?? null),
  };
};

/** Puts the keys into an empty vault. */
export const writeVault = async (db: Db, vault: VaultKeys): Promise<void> => {
  await db.query(
    `insert into app.vault_key (key_id, key) select * from unnest($1::text[], $2::bytea[])
     on conflict (key_id) do update set key = excluded.key`,
    [vault.keys.map(({ id }) => id), vault.keys.map(({ key }) => bytes(key))],
  );
  await db.query(
    `insert into app.vault_identity (organ, digest, applicant_id)
     select * from unnest($1::text[], $2::text[], $3::uuid[]) on conflict do nothing`,
    [
      vault.identities.map(({ organ }) => organ),
      vault.identities.map(({ digest }) => digest),
      vault.identities.map(({ applicantId }) => applicantId),
    ],
  );
  if (vault.secret)
    await db.query(
      `insert into app.vault_secret (id, hmac_secret) values (1, $1)
       on conflict (id) do update set hmac_secret = excluded.hmac_secret`,
      [bytes(vault.secret)],
    );
};
