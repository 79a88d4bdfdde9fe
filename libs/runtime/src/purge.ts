import type { Adapters } from './adapters.js';

/** Rewrites the vault's tables, so that a destroyed key leaves no dead row behind, and turns the write-ahead log over. */
export const purgeDestroyedKeys = ({ asOwner }: Pick<Adapters, 'asOwner'>): Promise<void> =>
  asOwner(async (client) => {
    await client.query('vacuum full app.vault_key');
    await client.query('vacuum full app.vault_identity');
    await client.query('checkpoint');
    await client.query('select pg_switch_wal()');
  });
