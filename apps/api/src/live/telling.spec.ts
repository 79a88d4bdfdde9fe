import type { Placed } from './live-message.js';
import { Telling } from './telling.js';

const at = (position: bigint): Placed => ({ organ: 'a', kind: 'everything', position });

const told = (work: (telling: Telling) => void): readonly bigint[] => {
  const positions: bigint[] = [];
  work(new Telling((changes) => positions.push(...changes.map(({ position }) => position))));
  return positions;
};

describe('What one reader is told', () => {
  it('is nothing twice, though the backlog held it and the feed comes with it later', () => {
    const positions = told((telling) => {
      telling.begin(5n, [at(6n), at(7n)]);
      telling.tell([at(5n)]);
      telling.tell([at(6n), at(7n), at(8n)]);
    });
    expect(positions).toEqual([6n, 7n, 8n]);
  });

  it('is all that happened while the backlog was read, after the backlog', () => {
    const positions = told((telling) => {
      telling.tell([at(7n)]);
      telling.tell([at(8n)]);
      telling.begin(5n, [at(6n), at(7n)]);
      telling.tell([at(9n)]);
    });
    expect(positions).toEqual([6n, 7n, 8n, 9n]);
  });

  it('is what stands at one position together', () => {
    expect(told((telling) => telling.begin(null, [at(6n), at(6n)]))).toEqual([6n, 6n]);
  });

  it('begins with anything for a reader who comes with no place, or with one of another log', () => {
    expect(told((telling) => telling.begin(null, [at(2n)]))).toEqual([2n]);
  });
});
