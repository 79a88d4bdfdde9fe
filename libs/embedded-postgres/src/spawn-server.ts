import { spawn } from 'node:child_process';
import { chmodSync, closeSync } from 'node:fs';
import { join } from 'node:path';
import { writeAccessRules } from './access-rules.js';
import { asUser } from './os-user.js';
import { recordedPostmaster } from './postmaster-file.js';
import { openServerLog } from './server-log.js';
import { serverArguments, serverEnvironment } from './server-settings.js';
import { socketFolder } from './socket-folder.js';
import type { Place } from './types.js';

export type ServerProcess = {
  /** How it ended: killed from outside, or on its own account. Null while it runs. */
  ended(): 'killed' | 'failed' | null;
  /** The last words of this start in postgres.log. */
  words(): string;
};

/**
 * Starts `postgres` for a cluster whose recorded server is dead. It outlives this process on purpose:
 * others may share it, and the next to come adopts it. The caller holds the folder's lock.
 */
export const spawnServer = (place: Place): ServerProcess => {
  const dead = recordedPostmaster(place.cluster);
  const folder = socketFolder(place.dataFolder, place.user, dead?.socketFolder);
  // A copied folder may have come open to others, which PostgreSQL refuses.
  chmodSync(place.cluster, 0o700);
  writeAccessRules(place.cluster, place.user);
  const log = openServerLog(place);
  // The number in postmaster.pid may live on as a zombie that nobody reaps, or as another program after
  // a reboot. PostgreSQL itself passes over the number given here; it still refuses to start while any
  // process is attached to the old shared memory.
  const grandparent = dead === null ? {} : { PG_GRANDPARENT_PID: String(dead.pid) };
  const child = spawn(join(place.native, 'bin', 'postgres'), serverArguments(place, folder), {
    ...asUser(place.user),
    env: { ...serverEnvironment(), ...grandparent },
    stdio: ['ignore', log.handle, log.handle],
    // A session of its own, so that Ctrl-C reaches node alone, which then stops the server in order.
    detached: true,
  });
  let end: 'killed' | 'failed' | null = null;
  child.once('error', () => {
    end = 'failed';
  });
  child.once('exit', (_code, signal) => {
    end = signal === null ? 'failed' : 'killed';
  });
  child.unref();
  closeSync(log.handle);
  return { ended: () => end, words: log.tail };
};
