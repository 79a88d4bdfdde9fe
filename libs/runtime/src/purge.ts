import { earlierSearchEntries, searchEntries } from '@tracker/read-models';
import type { Client } from 'pg';
import type { Adapters } from './adapters.js';

/** The indexer puts the numbers back when it takes the erasure in. */
const forgetWords = (table: string) => `update ${table} set tokens = '{}', erased = true
where not erased and applicant_id::text in (select key_id from app.vault_key where key is null)`;

/** A large index is not rewritten at once, which would stop every search: its dead hashes are freed. */
const atOnceUpTo = 32 << 20;
const rewriteOf = async (client: Client, table: string): Promise<'full' | ''> => {
  const { rows } = await client.query<{ bytes: string }>(
    'select pg_total_relation_size($1::regclass) as bytes',
    [table],
  );
  return Number(rows[0]?.bytes ?? 0) <= atOnceUpTo ? 'full' : '';
};

/**
 * Rewrites the tables of vault and search, so that neither a destroyed key nor a word hashed before
 * leaves a dead row behind, and turns the write-ahead log over.
 */
export const purgeDestroyedKeys = ({ asOwner }: Pick<Adapters, 'asOwner'>): Promise<void> =>
  asOwner(async (client) => {
    await client.query('vacuum full app.vault_key');
    await client.query('vacuum full app.vault_identity');
    for (const table of [searchEntries, earlierSearchEntries]) {
      await client.query(forgetWords(table));
      await client.query(`vacuum ${await rewriteOf(client, table)} ${table}`);
    }
    await client.query('checkpoint');
    await client.query('select pg_switch_wal()');
  });
