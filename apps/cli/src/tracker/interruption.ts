import { CliFailure } from '../shell/failure.js';

const signals = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;
type Signal = keyof typeof signals;
/** Who asks again after this does not want to wait for the closing. */
const impatientMs = 2_000;

/** Turns Ctrl-C and SIGTERM into a failure, so that what was opened is closed before the process ends. */
export const interruption = () => {
  const controller = new AbortController();
  let by: Signal | null = null;
  let firstAt = 0;
  const stop = (signal: NodeJS.Signals): void => {
    // Under npm one Ctrl-C comes twice: from the terminal, and passed on.
    if (by !== null && performance.now() - firstAt > impatientMs) process.exit(signals[by]);
    if (by === null) firstAt = performance.now();
    by ??= signal as Signal;
    controller.abort();
  };
  const names = Object.keys(signals) as Signal[];
  for (const name of names) process.on(name, stop);
  const failure = (): CliFailure | null =>
    by &&
    new CliFailure('interrupted', '已中断。未完成的导入再运行一次即可续完。', {
      exitCode: signals[by],
      facts: { signal: by },
    });
  return {
    signal: controller.signal,
    failure,
    ignore: (): void => {
      for (const name of names) process.removeListener(name, stop);
    },
    /** The work's result, or the interruption; work that goes on afterwards fails unheard. */
    endingEarly: <Result>(work: () => Promise<Result>): Promise<Result> =>
      new Promise((resolve, reject) => {
        const give = (): void => reject(failure());
        if (controller.signal.aborted) return give();
        controller.signal.addEventListener('abort', give, { once: true });
        work().then(resolve, reject);
      }),
  };
};
