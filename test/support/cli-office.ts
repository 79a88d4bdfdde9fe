import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtCli } from './built-cli.js';

export type Ran = {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
};
type Settings = {
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
};

export type CliOffice = {
  /** A folder of this office alone; the caller's folder of every command. */
  readonly folder: string;
  /** Runs one command to its end. */
  run(words: readonly string[], settings?: Settings): Promise<Ran>;
  /** The JSON document of a command that is expected to end with this code. */
  json<Document>(
    words: readonly string[],
    settings?: Settings & { readonly code?: number },
  ): Promise<Document>;
  close(): void;
};

/** An office that knows the product by its command line only, with a data folder that begins empty. */
export const cliOffice = async (): Promise<CliOffice> => {
  const main = await builtCli();
  const folder = mkdtempSync(join(tmpdir(), 'tracker-test-cli-'));
  // The database does not run as root, so its user must be able to pass.
  chmodSync(folder, 0o755);
  const run = (words: readonly string[], { input = '', env = {} }: Settings = {}): Promise<Ran> =>
    new Promise((resolve, reject) => {
      const child = spawn(process.execPath, [main, ...words], {
        cwd: tmpdir(),
        env: { ...plainEnv(), INIT_CWD: folder, TRACKER_DATA: 'data', ...env },
      });
      const out: Buffer[] = [];
      const err: Buffer[] = [];
      child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
      child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
      child.on('error', reject);
      child.on('close', (code) =>
        resolve({ code, stdout: String(Buffer.concat(out)), stderr: String(Buffer.concat(err)) }),
      );
      child.stdin.end(input);
    });
  return {
    folder,
    run,
    json: async <Document>(
      words: readonly string[],
      { code = 0, ...settings }: Settings & { readonly code?: number } = {},
    ) => {
      const ran = await run([...words, '--json'], settings);
      if (ran.code !== code)
        throw new Error(`${words.join(' ')}: exit ${ran.code}\n${ran.stdout}\n${ran.stderr}`);
      return JSON.parse(ran.stdout) as Document;
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
};

/** The environment without what a test's own shell may have set for the product. */
const plainEnv = (): NodeJS.ProcessEnv => {
  const { TRACKER_BACKUP_PASSPHRASE, DATABASE_URL, LOG_LEVEL, ...env } = process.env;
  return { ...env, TZ: 'America/Los_Angeles' };
};
