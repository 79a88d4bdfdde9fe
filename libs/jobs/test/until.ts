import { setTimeout as pause } from 'node:timers/promises';

/** Waits until the condition holds; fails after `withinMs` and says what was last seen. */
export const until = async (
  condition: () => boolean | Promise<boolean>,
  withinMs = 20_000,
  seen: () => unknown = () => '',
): Promise<void> => {
  const deadline = Date.now() + withinMs;
  while (!(await condition())) {
    if (Date.now() > deadline)
      throw new Error(`not within ${withinMs} ms: ${JSON.stringify(seen())}`);
    await pause(20);
  }
};
