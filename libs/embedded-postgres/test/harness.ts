import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import {
  type ConnectionTarget,
  type EmbeddedPostgres,
  openEmbeddedPostgres,
} from '../src/index.js';
import { commandLine } from '../src/process-identity.js';
import { socketFolderName } from '../src/socket-folder.js';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');
const folders: string[] = [];
const members: ChildProcess[] = [];

/** A folder in TMPDIR that everybody may pass through, gone after the test. */
export const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'foi-postgres-spec-'));
  chmodSync(folder, 0o755);
  folders.push(folder);
  return folder;
};

/** Opens a data folder in this process. */
export const open = (dataFolder: string, log: (line: string) => void = () => {}) =>
  openEmbeddedPostgres({ dataFolder, application: 'spec', log });

export type Line = {
  readonly step: 'open' | 'lost' | 'closed' | 'refused';
  readonly started?: boolean;
  readonly granted?: boolean | null;
  readonly connection?: ConnectionTarget;
  readonly code?: string;
  readonly message?: string;
};

export type Member = {
  readonly pid: number;
  /** The next line of this step; fails when the process ends first. */
  next(step: Line['step']): Promise<Line>;
  close(): Promise<void>;
  kill(signal: NodeJS.Signals): void;
};

type MemberOptions = {
  readonly serve?: boolean;
  readonly spawn?: { uid?: number; gid?: number; env?: NodeJS.ProcessEnv };
};

/** Another process that uses the data folder. */
export const member = (
  dataFolder: string,
  name = 'member',
  options: MemberOptions = {},
): Member => {
  const script = join(root, 'libs/embedded-postgres/test/member.ts');
  const rest = options.serve ? ['serve'] : [];
  const child = spawn(process.execPath, ['--import', 'tsx', script, dataFolder, name, ...rest], {
    cwd: root,
    stdio: ['pipe', 'pipe', 'pipe'],
    ...options.spawn,
  });
  members.push(child);
  const lines: Line[] = [];
  let words = '';
  let ended = false;
  child.stderr?.on('data', (chunk) => {
    words += String(chunk);
  });
  createInterface({ input: child.stdout }).on('line', (line) => lines.push(JSON.parse(line)));
  child.once('close', () => {
    ended = true;
  });
  const next = async (step: Line['step']): Promise<Line> => {
    for (;;) {
      const index = lines.findIndex((line) => line.step === step);
      const [line] = index < 0 ? [] : lines.splice(index, 1);
      if (line !== undefined) return line;
      if (ended) throw new Error(`no '${step}': ${JSON.stringify(lines)} ${words}`);
      await pause(10);
    }
  };
  const close = async () => {
    child.stdin?.write('close\n');
    await next('closed');
  };
  return { pid: child.pid ?? 0, next, close, kill: (signal) => void child.kill(signal) };
};

/** Runs one statement on a connection of its own. */
export const ask = async (connection: ConnectionTarget, sql: string): Promise<unknown> => {
  const client = new Client({ ...connection });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
};

/** Asks again until the server answers, for at most 15 seconds. */
export const askPatiently = async (postgres: EmbeddedPostgres, sql: string): Promise<unknown> => {
  for (let tries = 0; ; tries += 1) {
    try {
      return await ask(postgres.connection, sql);
    } catch (error) {
      if (tries > 150) throw error;
      await pause(100);
    }
  }
};

/** Waits until a condition holds, for at most 30 seconds. */
export const until = async (holds: () => boolean | Promise<boolean>): Promise<void> => {
  for (let tries = 0; !(await holds()); tries += 1) {
    if (tries > 600) throw new Error('waited in vain');
    await pause(50);
  }
};

/** The processes whose command line names this folder after -D: the postmasters on it. */
export const postmasters = (dataFolder: string): readonly number[] =>
  readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && commandLine(pid)?.includes(` -D ${dataFolder}/postgres `));

/** The number in postmaster.pid. */
export const postmasterPid = (dataFolder: string): number =>
  Number(readFileSync(join(dataFolder, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);

/** A killed server leaves its socket folder, and a squatter's name makes another. */
const socketFoldersUnder = (folder: string): readonly string[] => {
  const name = socketFolderName(realpathSync(folder));
  const found = readdirSync(tmpdir()).filter((entry) => entry.startsWith(name));
  return found.map((entry) => join(tmpdir(), entry));
};

/** Ends what a test left, whatever became of it. */
export const cleanUp = async (): Promise<void> => {
  for (const child of members.splice(0)) child.kill('SIGKILL');
  for (const folder of folders.splice(0)) {
    const inside = readdirSync('/proc')
      .map(Number)
      .filter((pid) => pid > 0 && commandLine(pid)?.includes(` -D ${folder}/`));
    for (const pid of inside) process.kill(pid, 'SIGQUIT');
    await until(() => inside.every((pid) => commandLine(pid) === null));
    for (const path of socketFoldersUnder(folder)) rmSync(path, { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
};
