import { createLogger, readConfig } from '@tracker/platform';
import { type Adapters, openAdapters, type Services, wireServices } from '@tracker/runtime';
import { Progress } from '../shell/progress.js';
import { writeError } from '../shell/streams.js';
import { interruption } from './interruption.js';
import { translated } from './known-errors.js';
import { projectRoot } from './project-root.js';
import { toldStore } from './told-store.js';

export type Tracker = Services & { readonly adapters: Adapters; readonly progress: Progress };

/** Logs of a command are for when something is wrong; LOG_LEVEL shows more. */
const defaultLevel = { LOG_LEVEL: 'warn' };

type Options = {
  /** Name of the command, ASCII. */
  readonly command: string;
  /** Whether the end of the work is told even when it was short. */
  readonly tellEnd?: boolean;
  /** Whether this is the import of a log: only it may open what an earlier run of it left unfinished. */
  readonly importing?: boolean;
};

/** Opens the tracker, works with it and leaves it, whatever happens; Ctrl-C and SIGTERM included. */
export const withTracker = async <Result>(
  { command, tellEnd = false, importing = false }: Options,
  work: (tracker: Tracker) => Promise<Result>,
): Promise<Result> => {
  const interrupted = interruption();
  const progress = new Progress(writeError, tellEnd);
  try {
    const adapters = await open(command, importing, interrupted.signal);
    try {
      const store = toldStore(adapters.store, progress);
      const told = { ...adapters, store };
      const tracker = { ...wireServices(told), adapters: told, progress };
      return await interrupted.endingEarly(() => work(tracker));
    } finally {
      await adapters.close();
    }
  } catch (error) {
    throw interrupted.failure() ?? translated(error);
  } finally {
    progress.stop();
    interrupted.ignore();
  }
};

const open = (command: string, importing: boolean, signal: AbortSignal): Promise<Adapters> => {
  const filled = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value));
  const env = { ...defaultLevel, ...filled };
  const config = readConfig(env);
  return openAdapters({
    config,
    env,
    projectRoot: projectRoot(),
    application: `cli ${command}`,
    logger: createLogger(config.LOG_LEVEL),
    say: (line) => writeError(`${line}\n`),
    poolSize: 6,
    importing,
    signal,
  });
};
