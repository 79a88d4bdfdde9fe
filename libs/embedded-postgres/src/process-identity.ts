import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const readProc = (path: string): string | null => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
};

const ps = (pid: number, column: string): string | null => {
  const result = spawnSync('ps', ['-ww', '-o', `${column}=`, '-p', String(pid)], {
    encoding: 'utf8',
  });
  return result.status === 0 ? result.stdout.trim() : null;
};

const hasProc = process.platform === 'linux' && readProc('/proc/self/stat') !== null;

/** The fields of /proc/PID/stat from the third on: the name before them may hold spaces and brackets. */
const procFields = (pid: number): readonly string[] | null => {
  const stat = readProc(`/proc/${pid}/stat`);
  return stat === null ? null : stat.slice(stat.lastIndexOf(')') + 2).split(' ');
};

/**
 * What tells one process from a later one with the same number: its start time and, on Linux, the boot.
 * Null when no such process lives; a zombie does not live.
 */
export const processBirth = (pid: number): string | null => {
  if (!hasProc) return ps(pid, 'lstart');
  const fields = procFields(pid);
  if (fields === null || fields[0] === 'Z' || fields[0] === 'X') return null;
  const boot = readProc('/proc/sys/kernel/random/boot_id')?.trim() ?? '';
  return `${fields[19]}@${boot}`;
};

/** The command line of a live process as one string joined by spaces, or null. */
export const commandLine = (pid: number): string | null => {
  if (!hasProc) return ps(pid, 'command');
  const raw = readProc(`/proc/${pid}/cmdline`);
  return raw === null || raw === '' ? null : raw.split('\0').join(' ').trim();
};
