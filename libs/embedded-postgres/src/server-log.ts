import { chownSync, closeSync, openSync, readSync, renameSync, statSync } from 'node:fs';
import type { Place } from './types.js';

const largest = 10 * 1024 * 1024;

const size = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

export type ServerLog = {
  /** To be handed to the server as its stderr and closed here. */
  readonly handle: number;
  /** What the server wrote since this start, at most the last 4 kB. */
  tail(): string;
};

const readTail = (file: string, from: number): string => {
  const start = Math.max(from, size(file) - 4096);
  const handle = openSync(file, 'r');
  try {
    const buffer = Buffer.alloc(Math.max(0, size(file) - start));
    const read = readSync(handle, buffer, 0, buffer.length, start);
    return buffer.toString('utf8', 0, read);
  } finally {
    closeSync(handle);
  }
};

/** Opens postgres.log for a server about to start; above 10 MB the old one becomes postgres.log.1. */
export const openServerLog = (place: Place): ServerLog => {
  const file = place.logFile;
  if (size(file) > largest) renameSync(file, `${file}.1`);
  const from = size(file);
  const handle = openSync(file, 'a', 0o640);
  if (process.getuid?.() === 0) chownSync(file, place.user.uid, place.user.gid);
  return { handle, tail: () => readTail(file, from) };
};
