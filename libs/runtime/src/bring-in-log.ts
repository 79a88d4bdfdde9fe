import {
  finishImport,
  type ImportProgress,
  importLog,
  type LogImported,
} from '@tracker/application';
import type { Adapters } from './adapters.js';
import { purgeDestroyedKeys } from './purge.js';
import type { Services } from './services.js';

/** Everything is folded before the import counts as finished: whoever opens the target then finds it whole. */
const foldingMs = 60 * 60_000;

type Target = Pick<Services, 'store' | 'erasure' | 'projections' | 'searchIndexer'> & {
  readonly adapters: Pick<Adapters, 'asOwner' | 'fill' | 'profile'>;
};

type Asked = {
  readonly file: string;
  /** Null: personal fields stay sealed. */
  readonly keys: { readonly file: string; readonly passphrase: string | undefined } | null;
  readonly onProgress?: ImportProgress;
};

/**
 * Imports a log, destroys erased keys again, folds the read models and the search index, and only then
 * lets others in. Given again after it was cut off, it goes on. Throws MovingError, BackupError.
 */
export const bringInLog = (target: Target, asked: Asked): Promise<LogImported> => {
  const { store, erasure, projections, searchIndexer, adapters } = target;
  const { file, keys, onProgress = () => {} } = asked;
  const { fill, profile } = adapters;
  return adapters.asOwner(async (owner) => {
    const into = { store, fill, owner, inParts: profile === 'cluster' };
    const imported = await importLog(into, { file, keys, onProgress });
    // Keys exported before an erasure open what was erased: the log says which.
    if ((await erasure.repeat()) > 0) await purgeDestroyedKeys(adapters);
    await projections.catchUp(null, foldingMs);
    await searchIndexer.catchUp();
    await finishImport(owner);
    return imported;
  });
};
