import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

export type Launch = {
  readonly program: string;
  readonly args: readonly string[];
  readonly options?: Pick<SpawnOptions, 'cwd' | 'env' | 'uid' | 'gid'>;
};

export type Ended = {
  readonly afterMs: number;
  readonly code: number | null;
  readonly signal: string | null;
  /** What it wrote last. */
  readonly lastLines: string;
};

const restartAfterMs = 300;
const linesTold = 25;

/** The end of what a process wrote, which began at this byte of its log. */
const lastLinesOf = (logFile: string, from: number): string =>
  readFileSync(logFile)
    .subarray(from)
    .toString('utf8')
    .trimEnd()
    .split('\n')
    .slice(-linesTold)
    .join('\n');

/** Nobody is to be left behind when whoever supervises ends in the middle. */
const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/**
 * A process under a supervisor: whatever ends unasked is started again after a moment, as systemd or a
 * container runtime does. stdout and stderr go to one log file.
 */
export class Service {
  private child: ChildProcess | null = null;
  private wanted = false;
  private began = 0;
  private from = 0;
  /** Ends that nobody here asked for. */
  readonly unasked: Ended[] = [];
  /** Ends on SIGTERM that were no clean ones: another code than 0, or none until it was killed. */
  readonly unclean: Ended[] = [];

  constructor(
    readonly name: string,
    private readonly logFile: string,
    private readonly launch: Launch,
  ) {}

  get pid(): number | undefined {
    return this.child?.pid;
  }

  start(): void {
    this.wanted = true;
    if (this.child) return;
    const { program, args, options } = this.launch;
    const log = openSync(this.logFile, 'a');
    this.from = fstatSync(log).size;
    this.began = Date.now();
    const child = spawn(program, [...args], { ...options, stdio: ['ignore', log, log] });
    closeSync(log);
    this.child = child;
    running.add(child);
    const ended = (code: number | null, signal: string | null) => {
      running.delete(child);
      if (this.child !== child) return;
      this.child = null;
      if (!this.wanted) return;
      this.unasked.push(this.ended(code, signal));
      setTimeout(() => this.wanted && this.start(), restartAfterMs);
    };
    child.once('exit', ended);
    child.once('error', () => ended(null, 'spawn'));
  }

  /** Sends a signal and waits for the end; it stays down until `start`. SIGKILL follows after 30 s. */
  async end(signal: NodeJS.Signals): Promise<void> {
    this.wanted = false;
    const child = this.child;
    if (!child) return;
    const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    child.kill(signal);
    const late = pause(30_000, 'late', { ref: false });
    const isLate = (await Promise.race([gone, late])) === 'late';
    if (isLate) child.kill('SIGKILL');
    await gone;
    // One that was told before it could listen dies of the signal, which is its right.
    if (signal === 'SIGTERM' && (isLate || (child.exitCode ?? 0) !== 0))
      this.unclean.push(this.ended(child.exitCode, child.signalCode));
  }

  private ended(code: number | null, signal: string | null): Ended {
    const lastLines = lastLinesOf(this.logFile, this.from);
    return { afterMs: Date.now() - this.began, code, signal, lastLines };
  }
}
