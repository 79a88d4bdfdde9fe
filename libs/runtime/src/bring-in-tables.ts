import { restoreTables, type TablesRestored } from '@tracker/application';
import type { Adapters } from './adapters.js';
import { purgeDestroyedKeys } from './purge.js';
import type { Services } from './services.js';

const foldingMs = 60 * 60_000;

type Target = Pick<Services, 'store' | 'erasure' | 'projections' | 'searchIndexer'> & {
  readonly adapters: Pick<Adapters, 'asOwner'>;
};

type Asked = {
  readonly file: string;
  readonly keys: { readonly file: string; readonly passphrase: string | undefined };
};

/** Puts tables back beside their log, destroys erased keys again, folds read models and search index. */
export const bringInTables = async (target: Target, asked: Asked): Promise<TablesRestored> => {
  const { store, erasure, projections, searchIndexer, adapters } = target;
  const restored = await adapters.asOwner((owner) => restoreTables({ store, owner }, asked));
  // Keys exported before an erasure open what was erased: the log says which.
  if ((await erasure.repeat()) > 0) await purgeDestroyedKeys(adapters);
  await projections.catchUp(null, foldingMs);
  await searchIndexer.catchUp();
  return restored;
};
