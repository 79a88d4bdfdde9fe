import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePorts } from '@tracker/testing';

const run = promisify(execFile);
const startWithin = 60_000;

/** The built product on a data folder of its own: processes that can be killed. */
export class ServedOffice {
  readonly folder = mkdtempSync(join(tmpdir(), 'tracker-story-'));
  private server: ChildProcess | null = null;
  address = '';
  /** The same after a restart, so that open pages find it again. */
  private port: number | undefined;

  /** Starts `apps/api` and waits for the address that it prints. */
  async start(): Promise<void> {
    this.port ??= (await freePorts(1))[0];
    const server = spawn(process.execPath, ['dist/apps/api/main.js'], {
      env: { ...this.env, PORT: `${this.port}` },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.server = server;
    let output = '';
    this.address = await new Promise<string>((resolve, reject) => {
      const timer = setTimeout(() => {
        // Who asked has no office to close, and jest would wait for this process for ever.
        server.kill();
        reject(new Error(`not started:\n${output}`));
      }, startWithin);
      const read = (chunk: Buffer) => {
        output += chunk;
        const address = /http:\/\/[\d.]+:\d+/.exec(output)?.[0];
        if (!address) return;
        clearTimeout(timer);
        resolve(address);
      };
      server.stdout.on('data', read);
      server.stderr.on('data', (chunk) => {
        output += chunk;
      });
      server.once('exit', (code) => reject(new Error(`exited with ${code}:\n${output}`)));
    });
  }

  /** kill -9 of node; PostgreSQL is orphaned and goes on. */
  async killNode(): Promise<void> {
    const gone = new Promise((resolve) => this.server?.once('exit', resolve));
    this.server?.kill('SIGKILL');
    await gone;
  }

  /** kill -9 of the PostgreSQL postmaster of this folder. */
  async killPostgres(): Promise<void> {
    const file = join(this.folder, 'postgres', 'postmaster.pid');
    process.kill(Number(readFileSync(file, 'utf8').split('\n')[0]), 'SIGKILL');
  }

  /** Runs the command line and parses its JSON. */
  async tracker<T>(...args: string[]): Promise<T> {
    const cli = ['dist/apps/cli/main.js', ...args, '--json'];
    const { stdout } = await run(process.execPath, cli, {
      env: this.env,
      maxBuffer: 256 << 20,
    });
    return JSON.parse(stdout) as T;
  }

  async close(): Promise<void> {
    if (this.server && this.server.exitCode === null && this.server.signalCode === null) {
      const gone = new Promise((resolve) => this.server?.once('exit', resolve));
      this.server.kill('SIGTERM');
      await gone;
    }
    rmSync(this.folder, { recursive: true, force: true });
  }

  private get env(): NodeJS.ProcessEnv {
    return { ...process.env, TRACKER_DATA: this.folder, LOG_LEVEL: 'error' };
  }
}
