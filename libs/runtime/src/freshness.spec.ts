import { Freshness } from './freshness.js';

const asked: bigint[] = [];
const projections = {
  waitFor: async (position: bigint) => {
    asked.push(position);
    return true;
  },
};

describe('Reading what was just saved', () => {
  let freshness: Freshness;
  beforeEach(() => {
    asked.length = 0;
    freshness = new Freshness(projections);
  });

  it('waits for what this process acknowledged, once', async () => {
    freshness.note(7n);
    await freshness.wait();
    await freshness.wait();
    expect(asked).toEqual([7n]);
  });

  it('waits for what the asker saw at another process, and nobody else does', async () => {
    freshness.note(7n);
    await freshness.seen(9n, async () => {
      await Promise.resolve();
      expect(freshness.noted()).toBe(9n);
      await freshness.wait();
    });
    await freshness.wait();
    expect(asked).toEqual([9n, 7n]);
  });

  it('waits for the named position alone where one is named', async () => {
    await freshness.seen(9n, () => freshness.wait(3n));
    expect(asked).toEqual([3n]);
  });
});
