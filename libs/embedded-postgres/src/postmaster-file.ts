import { readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode } from './errors.js';
import { commandLine, processBirth } from './process-identity.js';

export type Postmaster = {
  readonly pid: number;
  /** Null in the first moments of a start. */
  readonly socketFolder: string | null;
};

/** What postmaster.pid says, whether or not that process lives; null without the file. */
export const recordedPostmaster = (cluster: string): Postmaster | null => {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    const pid = Number(lines[0]);
    return Number.isInteger(pid) && pid > 0 ? { pid, socketFolder: lines[4] || null } : null;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
};

/** The working folder of a process: PostgreSQL's is its cluster, also after the folder was moved. */
const worksIn = (pid: number): string | null => {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return null;
  }
};

/** Whether this process is a live `postgres -D <cluster>`: numbers are reused, and a zombie holds its own. */
export const isPostmasterOf = (cluster: string, pid: number): boolean => {
  if (processBirth(pid) === null) return false;
  const line = commandLine(pid);
  if (line === null || !/postgres\S* /.test(line)) return false;
  return `${line} `.includes(` -D ${cluster} `) || worksIn(pid) === cluster;
};

/** The live server of this cluster, ours or an orphan, or null. */
export const livePostmaster = (cluster: string): Postmaster | null => {
  const recorded = recordedPostmaster(cluster);
  return recorded !== null && isPostmasterOf(cluster, recorded.pid) ? recorded : null;
};
