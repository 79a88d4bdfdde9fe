import { followList } from './follow-list.js';
import type { ListData } from './queries.js';

const data = (...pages: readonly string[]): ListData =>
  ({
    pages: pages.map((ids) => ({ rows: [...ids].map((requestId) => ({ requestId })) })),
    pageParams: [],
  }) as never;

/** A list whose further answers come when they are let. */
const desk = (first?: ListData) => {
  const readings: { pages: number; answer: (fresh: ListData | null) => Promise<void> }[] = [];
  const at = { held: first, loading: false, busy: false, updates: 0, resets: 0 };
  const list = followList({
    held: () => at.held,
    isLoading: () => at.loading,
    readAgain: (pages) =>
      new Promise((resolve, reject) => {
        const answer = async (fresh: ListData | null) => {
          if (fresh) resolve(fresh);
          else reject(new Error('away'));
          await jest.advanceTimersByTimeAsync(0);
        };
        readings.push({ pages, answer });
      }),
    isBusy: () => at.busy,
    show: (fresh) => {
      at.held = fresh;
    },
    reset: () => {
      at.resets += 1;
    },
    tell: (updates) => {
      at.updates = updates;
    },
  });
  const rest = () => jest.advanceTimersByTimeAsync(450);
  const last = () => readings.at(-1) ?? fail();
  return { list, at, readings, rest, last };
};
const fail = (): never => {
  throw new Error('The list was not read again.');
};

describe('A list that follows the changes of others', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('shows lines that only changed, and tells of lines that would move under a hand', async () => {
    const { list, at, rest, last } = desk(data('ab'));
    list.change('a');
    list.change('b');
    await rest();
    const same = data('ab');
    await last().answer(same);
    expect(at.held).toBe(same);
    at.busy = true;
    list.change('c');
    list.change('d');
    await rest();
    const moved = data('cdab');
    await last().answer(moved);
    expect([at.held, at.updates]).toEqual([same, 2]);
    list.show();
    expect([at.held, at.updates]).toEqual([moved, 0]);
  });

  it('reads again what was first asked before the change', async () => {
    const { list, at, readings, rest, last } = desk();
    at.loading = true;
    list.change('b');
    await rest();
    expect(readings).toHaveLength(0);
    Object.assign(at, { held: data('a'), loading: false });
    await rest();
    await last().answer(data('ab'));
    expect(at.held).toEqual(data('ab'));
  });

  it('keeps a page that was loaded while it read', async () => {
    const { list, at, rest, last } = desk(data('ab'));
    list.change('a');
    await rest();
    const longer = data('ab', 'cd');
    at.held = longer;
    await last().answer(data('ab'));
    expect(at.held).toBe(longer);
    await rest();
    expect(last().pages).toBe(2);
    await last().answer(data('ab', 'ce'));
    expect(at.held).toEqual(data('ab', 'ce'));
  });

  it('does not put an answer in the way of a page that is under way', async () => {
    const { list, at, rest, last } = desk(data('ab'));
    const held = at.held;
    list.change('a');
    await rest();
    at.loading = true;
    await last().answer(data('ba'));
    expect(at.held).toBe(held);
  });

  it('reads once at a time, and counts what is told while it reads', async () => {
    const { list, at, readings, rest, last } = desk(data('ab'));
    list.change('a');
    await rest();
    list.change('c');
    await rest();
    expect(readings).toHaveLength(1);
    await last().answer(data('ab'));
    at.busy = true;
    await rest();
    await last().answer(data('cab'));
    expect([readings.length, at.updates]).toEqual([2, 1]);
  });

  it('tells only, where many pages stand', async () => {
    const { list, at, readings, rest } = desk(data('a', 'b', 'c', 'd', 'e', 'f', 'g'));
    list.change('a');
    await rest();
    expect([readings.length, at.updates]).toEqual([0, 1]);
    list.show();
    expect(at.resets).toBe(1);
  });

  it('goes on after an answer that did not come, and not after its end', async () => {
    const { list, at, readings, rest, last } = desk(data('ab'));
    list.change('a');
    await rest();
    await last().answer(null);
    list.change('b');
    await rest();
    list.stop();
    const held = at.held;
    await last().answer(data('ba'));
    expect([at.held, readings.length]).toEqual([held, 2]);
  });
});
