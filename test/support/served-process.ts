import { type ChildProcess, spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { builtCli } from './built-cli.js';

const startWithin = 60_000;

export type ServedProcess = {
  readonly child: ChildProcess;
  /** Where the api listens; empty for a worker. */
  readonly address: string;
  /** Everything printed so far. */
  output(): string;
  /** SIGTERM; the exit code, null when a signal ended it. */
  stop(): Promise<number | null>;
  kill(): Promise<void>;
};

/** Starts a built program and waits for the line by which it says that it runs. */
export const startProcess = async (
  program: 'api' | 'worker',
  env: Readonly<Record<string, string>>,
): Promise<ServedProcess> => {
  const main = join(dirname(await builtCli()), '..', program, 'main.js');
  const child = spawn(process.execPath, [main], {
    env: { ...process.env, LOG_LEVEL: 'warn', TZ: 'Asia/Shanghai', PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      output += chunk;
    });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const said = program === 'api' ? /服务已启动：(http:\/\/[\d.]+:\d+)/ : /后台进程已启动(：)/;
  for (const end = Date.now() + startWithin; !said.test(output); await pause(30)) {
    if (Date.now() < end && child.exitCode === null && child.signalCode === null) continue;
    child.kill('SIGKILL');
    throw new Error(`${program} did not start:\n${output}`);
  }
  const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
    child.kill(signal);
    await gone;
  };
  return {
    child,
    address: program === 'api' ? (said.exec(output)?.[1] ?? '') : '',
    output: () => output,
    stop: async () => {
      await end('SIGTERM');
      return child.exitCode;
    },
    kill: () => end('SIGKILL'),
  };
};
