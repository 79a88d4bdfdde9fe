import { foldLog } from '@tracker/annual-report';
import type { OrganLog } from './organ-log.js';
import { furthest, stepFor, withStone } from './stepping-stones.js';

const stone = (at: number): OrganLog => ({
  ...{ fold: foldLog({ organ: 'A' }), readTo: BigInt(at), recordedTo: null, complete: false },
});
const places = (stones: readonly OrganLog[]) => stones.map(({ readTo }) => Number(readTo));
const along = (...at: readonly number[]) =>
  at.map(stone).reduce<readonly OrganLog[]>(withStone, []);

describe('Stepping stones along a log', () => {
  it('stand in order of the log, one at a place', () => {
    expect(places(along(30, 10, 20, 10))).toEqual([10, 20, 30]);
  });

  it('leave out the beginning, which needs none', () => {
    expect(withStone([], { ...stone(1), readTo: null })).toEqual([]);
  });

  it('serve with the furthest that is not too far', () => {
    const upTo = (limit: bigint) => (one: OrganLog) => (one.readTo ?? 0n) <= limit;
    expect(furthest(along(10, 20, 30), upTo(29n))?.readTo).toBe(20n);
    expect(furthest(along(10, 20, 30), upTo(9n))).toBeNull();
  });

  it('are a sixteenth of the log apart, and never nothing', () => {
    expect([stepFor(1_600n), stepFor(3n)]).toEqual([101n, 1n]);
  });

  it('become no more than thirty-two: the closest go, the last stays', () => {
    const far = Array.from({ length: 40 }, (_, n) => n * 100 + 100);
    const left = places(along(...far, 150));
    expect(left).toHaveLength(32);
    expect(left.at(-1)).toBe(4_000);
    const gaps = left.map((at, n) => at - (left[n - 1] ?? 0));
    expect(Math.max(...gaps)).toBeLessThanOrEqual(300);
    expect(left).not.toContain(150);
  });
});
