import { basename } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { errorCode } from './errors.js';
import { isPostmasterOf, livePostmaster } from './postmaster-file.js';
import { removeSocketFolder, socketFolderName } from './socket-folder.js';
import type { Place } from './types.js';

/** Sends a signal to a server that may end at any moment. */
export const signal = (pid: number, name: 'SIGINT' | 'SIGQUIT'): void => {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (errorCode(error) !== 'ESRCH') throw error;
  }
};

const gone = async (place: Place, pid: number, milliseconds: number): Promise<boolean> => {
  const deadline = Date.now() + milliseconds;
  while (isPostmasterOf(place.cluster, pid)) {
    if (Date.now() > deadline) return false;
    await pause(10);
  }
  return true;
};

/**
 * Stops the live server of this place and waits for its end: a fast shutdown with a checkpoint, and
 * after a minute an immediate one, from which the next start recovers. The caller holds the folder's lock.
 */
export const stopServer = async (place: Place, log: (line: string) => void): Promise<void> => {
  const server = livePostmaster(place.cluster);
  if (server === null) return;
  signal(server.pid, 'SIGINT');
  if (!(await gone(place, server.pid, 60_000))) {
    log('数据库未能在 60 秒内正常停止，改为立即停止；下次启动时自动恢复。');
    signal(server.pid, 'SIGQUIT');
    await gone(place, server.pid, 10_000);
  }
  const folder = server.socketFolder;
  if (folder !== null && basename(folder).startsWith(socketFolderName(place.dataFolder))) {
    removeSocketFolder(folder);
  }
};
