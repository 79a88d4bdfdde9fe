import { spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';

export type ApiProcess = {
  readonly address: string;
  readonly pid: number;
  /** All that it has printed so far, logs included. */
  output(): string;
  /** SIGTERM; the exit code. */
  stop(): Promise<number | null>;
};

type Options = {
  /** A built `main.js`. */
  readonly program: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Words before the program: `['unshare', '-n']`; none by default. */
  readonly command?: readonly string[];
  readonly cwd?: string;
  readonly withinMs?: number;
};

/** Starts an api on a free port and waits for the address that it prints. */
export const startApiProcess = async (options: Options): Promise<ApiProcess> => {
  const { program, env, command = [], cwd, withinMs = 60_000 } = options;
  const [first = process.execPath, ...words] = [...command, process.execPath, program];
  const child = spawn(first, words, {
    cwd,
    env: { TZ: 'Asia/Shanghai', PORT: '0', LOG_LEVEL: 'error', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let address = '';
  const told = (chunk: Buffer): void => {
    output += chunk;
    address ||= /http:\/\/[\d.]+:\d+/.exec(output)?.[0] ?? '';
  };
  child.stdout.on('data', told);
  child.stderr.on('data', told);
  const over = () => child.exitCode !== null || child.signalCode !== null;
  for (const end = Date.now() + withinMs; address === ''; await pause(30)) {
    if (Date.now() < end && !over()) continue;
    child.kill('SIGKILL');
    throw new Error(`not started:\n${output}`);
  }
  return {
    address,
    pid: child.pid ?? 0,
    output: () => output,
    stop: async () => {
      if (over()) return child.exitCode;
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await gone;
      return child.exitCode;
    },
  };
};
