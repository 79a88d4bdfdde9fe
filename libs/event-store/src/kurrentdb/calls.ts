import { StoreLeft, StoreUnavailable } from '../errors.js';
import { backOffMs, pause } from '../subscription/back-off.js';
import { NoAnswer, refused } from './failures.js';

export type Calls = {
  /** How long the server may be silent within one call, in milliseconds. */
  readonly silenceMs: number;
  /** How long a call is tried again while the server is away. */
  readonly patienceMs: number;
  /** Aborted when this process is about to end: from then on nobody waits for a server that says nothing. */
  readonly leaving?: AbortSignal | undefined;
};

/** Long enough for a server that is well; what it does not say by then it need not say to a process that goes. */
const lastWordMs = 1_000;

/** The same answer, or NoAnswer a moment after the process began to leave. */
export async function untilLeaving<T>(
  leaving: AbortSignal | undefined,
  answer: Promise<T>,
): Promise<T> {
  if (!leaving) return answer;
  let timer: NodeJS.Timeout | undefined;
  let tooLate = (): void => {};
  const silence = new Promise<never>((_resolve, reject) => {
    tooLate = () => {
      timer = setTimeout(() => reject(new NoAnswer('no answer, and leaving')), lastWordMs);
    };
    if (leaving.aborted) tooLate();
    else leaving.addEventListener('abort', tooLate);
  });
  try {
    return await Promise.race([answer, silence]);
  } finally {
    clearTimeout(timer);
    leaving.removeEventListener('abort', tooLate);
  }
}

/** The result, or NoAnswer after `ms`: the client's own deadlines do not cover all of its calls. */
export async function within<T>(ms: number, answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new NoAnswer(`no answer within ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([answer, silence]);
  } finally {
    clearTimeout(timer);
  }
}

/** All items, or NoAnswer as soon as the next one is `silenceMs` late: reads ignore deadlines. */
export function collected<T>(items: AsyncIterable<T>, silenceMs: number): Promise<T[]> {
  return new Promise((resolve, reject) => {
    const page: T[] = [];
    let over = false;
    const timer = setTimeout(() => {
      over = true;
      reject(new NoAnswer(`no event within ${silenceMs} ms`));
    }, silenceMs);
    const read = async () => {
      for await (const item of items) {
        if (over) return;
        page.push(item);
        timer.refresh();
      }
    };
    read()
      .then(() => resolve(page), reject)
      .finally(() => clearTimeout(timer));
  });
}

/**
 * Runs what may run twice until it succeeds, is refused for good, or patience ends: StoreUnavailable, and
 * StoreLeft in a process that is about to end.
 */
export async function repeatedly<T>(
  { patienceMs, leaving }: Calls,
  run: () => Promise<T>,
): Promise<T> {
  const until = Date.now() + patienceMs;
  for (let failures = 0; ; failures++) {
    try {
      return await untilLeaving(leaving, run());
    } catch (error) {
      const forGood = refused(error);
      if (forGood) throw forGood;
      if (leaving?.aborted) throw new StoreLeft(error);
      if (Date.now() >= until) throw new StoreUnavailable(error);
      await untilLeaving(leaving, pause(backOffMs(failures))).catch(() => {});
    }
  }
}
