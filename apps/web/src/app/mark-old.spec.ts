import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { markOld } from './mark-old.js';

/** A server that answers when it is told to, with what stood when it was asked. */
const server = () => {
  const held: (() => void)[] = [];
  let stands = 'before';
  return {
    ask: () => {
      const answer = stands;
      return new Promise<string>((resolve) => held.push(() => resolve(answer)));
    },
    change: (to: string) => {
      stands = to;
    },
    asked: () => held.length,
    answer: async () => {
      for (const one of held) one();
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
};

describe('An answer that a change made old', () => {
  it.each([
    ['on screen', true],
    ['under way for the first time', false],
  ])('is asked for again: %s', async (_, answeredBefore) => {
    const { ask, change, asked, answer } = server();
    const queries = new QueryClient();
    const observer = new QueryObserver(queries, { queryKey: ['inbox', 'all'], queryFn: ask });
    const stop = observer.subscribe(() => {});
    if (answeredBefore) await answer();
    change('after');
    markOld(queries, ['inbox']);
    await answer();
    await answer();
    expect(observer.getCurrentResult().data).toBe('after');
    expect(asked()).toBe(2);
    stop();
    queries.clear();
  });
});
