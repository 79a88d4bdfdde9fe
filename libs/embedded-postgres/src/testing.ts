import { lstatSync, mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { errorCode } from './errors.js';
import { openEmbeddedPostgres } from './supervisor.js';
import type { EmbeddedPostgres } from './types.js';

/** A folder of this user alone: in /tmp anybody could have made it first. */
const clusterFolder = (): string => {
  const uid = process.getuid?.() ?? 0;
  const folder = join(tmpdir(), `foi-tracker-test-${uid}`);
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
  }
  const found = lstatSync(folder);
  if (found.isDirectory() && found.uid === uid) return folder;
  throw new Error(`${folder} belongs to somebody else; set TMPDIR to a folder of your own`);
};

const unusable: readonly string[] = ['data-folder-of-another-version', 'data-folder-damaged'];

/**
 * The one cluster of this user for tests, shared by all jest workers and stopped by the last of them.
 * It forgets on a crash of the machine (no fsync), which makes it fast, and is made anew when it is of no use.
 */
export const openTestCluster = async (): Promise<EmbeddedPostgres> => {
  const dataFolder = clusterFolder();
  const open = () =>
    openEmbeddedPostgres({ dataFolder, application: 'jest', log: () => {}, durable: false });
  try {
    return await open();
  } catch (error) {
    if (!unusable.includes(errorCode(error) ?? '')) throw error;
    rmSync(join(dataFolder, 'postgres'), { recursive: true, force: true });
    return open();
  }
};
