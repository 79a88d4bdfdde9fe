import { type ChildProcess, fork } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { freePorts } from '../free-ports.js';
import type { CallCounts, Faults } from './faults.js';
import type { FromProcess, ToProcess } from './process-messages.js';

export type KurrentDbProcess = {
  /** As EVENT_STORE_URL wants it; the same after every start. */
  readonly url: string;
  readonly port: number;
  /** Of the process that runs now. */
  pid(): number | undefined;
  /** Sets switches; returns all of them, and what was asked of the server since its start. */
  setFaults(faults: Partial<Faults>): Promise<{ counts: CallCounts; faults: Faults }>;
  endSubscriptions(): Promise<void>;
  /** kill -9, and waits until it is gone. */
  kill(): Promise<void>;
  /** Up again at the same port with the same file, without faults. */
  start(): Promise<void>;
};

type Options = {
  readonly file: string;
  readonly port?: number;
  /** The checkout: where `libs/` and `node_modules/` are. */
  readonly projectRoot?: string;
};

/** IPC drops numbers that JSON has not. */
const sendable = (faults: Partial<Faults>): Partial<Faults> =>
  Object.fromEntries(
    Object.entries(faults).map(([name, value]) => [
      name,
      value === Number.POSITIVE_INFINITY ? Number.MAX_SAFE_INTEGER : value,
    ]),
  );

/** The test server as a process of its own, to be killed and started again; tests only. */
export const startKurrentDbProcess = async (options: Options): Promise<KurrentDbProcess> => {
  const { file, projectRoot = process.cwd() } = options;
  const main = join(projectRoot, 'libs/testing/src/kurrentdb-server/main.ts');
  const tsx = pathToFileURL(createRequire(join(projectRoot, 'package.json')).resolve('tsx')).href;
  let child: ChildProcess;
  let nth = 0;

  const launch = (port: number): Promise<Extract<FromProcess, { kind: 'ready' }>> => {
    child = fork(main, [file, String(port)], {
      cwd: projectRoot,
      execArgv: ['--import', tsx],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    return new Promise((resolve, reject) => {
      child.once('exit', (code) => reject(new Error(`the test server ended with ${code}`)));
      child.once('message', (message: FromProcess) => {
        if (message.kind === 'ready') resolve(message);
      });
    });
  };

  const ask = (message: ToProcess): Promise<{ counts: CallCounts; faults: Faults }> =>
    new Promise((resolve, reject) => {
      const hear = (answer: FromProcess): void => {
        if (answer.kind !== 'done' || answer.nth !== message.nth) return;
        child.off('message', hear);
        resolve(answer);
      };
      child.on('message', hear);
      child.send(message, (error) => error && reject(error));
    });

  const { port, url } = await launch(options.port ?? (await freePorts(1))[0] ?? 0);
  return {
    ...{ port, url },
    pid: () => child.pid,
    setFaults: (faults) => ask({ kind: 'faults', nth: nth++, faults: sendable(faults) }),
    endSubscriptions: async () => {
      await ask({ kind: 'end-subscriptions', nth: nth++ });
    },
    kill: () =>
      new Promise((resolve) => {
        if (child.exitCode !== null || child.signalCode !== null) return resolve();
        child.once('exit', () => resolve());
        child.kill('SIGKILL');
      }),
    start: async () => {
      await launch(port);
    },
  };
};
