import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AttachmentError } from './attachment-error.js';

const prefix = 'tracker-scan-';
const patienceMs = 120_000;

/** The words of a command line; what stands in double quotes is one word. */
export const wordsOf = (command: string): readonly string[] =>
  [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');

/** The exit code; null where the program could not be run or took too long. */
const exitCodeOf = (program: string, args: readonly string[]): Promise<number | null> =>
  new Promise((resolve) => {
    const child = spawn(program, args, { stdio: 'ignore', timeout: patienceMs });
    child.once('error', () => resolve(null));
    child.once('exit', (code) => resolve(code));
  });

/**
 * Shows a file to the organ's own scanner: a copy in a private folder, taken away afterwards. Exit 0
 * lets it through, 1 refuses it; anything else means that nobody has looked, and nothing is taken.
 * Throws AttachmentError.
 */
export const scanFile = async (
  command: string,
  extension: string,
  bytes: Buffer,
): Promise<void> => {
  const [program, ...args] = wordsOf(command);
  if (!program) throw new AttachmentError('attachment-scan-unavailable');
  const folder = await mkdtemp(join(tmpdir(), prefix));
  try {
    const file = join(folder, `file.${extension}`);
    await writeFile(file, bytes, { mode: 0o600, flag: 'wx' });
    const code = await exitCodeOf(program, [...args, file]);
    if (code === 1) throw new AttachmentError('attachment-refused-by-scan');
    if (code !== 0) throw new AttachmentError('attachment-scan-unavailable');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

const abandonedAfterMs = 15 * 60_000;

/** Takes away copies that a killed process left behind; returns how many. */
export const removeAbandonedScans = async (): Promise<number> => {
  let removed = 0;
  for (const name of await readdir(tmpdir())) {
    if (!name.startsWith(prefix)) continue;
    const folder = join(tmpdir(), name);
    const seen = await stat(folder).catch(() => null);
    if (!seen || seen.uid !== (process.getuid?.() ?? seen.uid)) continue;
    if (Date.now() - seen.mtimeMs < abandonedAfterMs) continue;
    await rm(folder, { recursive: true, force: true });
    removed += 1;
  }
  return removed;
};
