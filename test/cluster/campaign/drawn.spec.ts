import { seededRandom } from '../../support/random.js';
import { drawCourse } from './course.js';
import { apisOf, drawFaults, faultKinds } from './faults.js';
import { believed, recount } from './recount.js';
import type { Given } from './types.js';

const today = '2026-11-20';

/** The orders of a course as a client has them when all went as drawn. */
const asGiven = (client: number, nth: number): readonly Given[] => {
  const requestId = `${client}-${nth}`;
  return drawCourse(7, client, nth, today).steps.map(
    ({ verb, body, events, facts = {} }, index) => ({
      ...{ key: `${requestId}-${index}`, organ: 'K', verb, body, requestId, events, facts },
      attempts: 1,
      outcome:
        events.length > 0
          ? { kind: 'acknowledged', receipt: { requestId, revision: `${index}`, position: '1' } }
          : { kind: 'rejected', status: 422, code: 'x' },
    }),
  );
};

describe('What a seed draws', () => {
  it('is the same again: faults and lives', () => {
    const faults = (seed: number) => drawFaults(300, seededRandom(seed));
    expect(faults(5)).toEqual(faults(5));
    expect(faults(5)).not.toEqual(faults(6));
    const lives = (seed: number) => [0, 1, 2].map((nth) => drawCourse(seed, 3, nth, today));
    expect(lives(5)).toEqual(lives(5));
    expect(lives(5)).not.toEqual(lives(6));
  });

  it('holds every kind of fault once a round, and leaves a real KurrentDB alone', () => {
    const kinds = (count: number, testServer: boolean) =>
      drawFaults(count, seededRandom(1), { testServer }).map(({ kind }) => kind);
    expect(new Set(kinds(faultKinds.length, true))).toEqual(new Set(faultKinds));
    expect(kinds(100, false).filter((kind) => kind.includes('KurrentDB'))).toEqual([]);
    expect(drawFaults(90, seededRandom(1)).every(({ forMs }) => forMs < 2_000)).toBe(true);
    expect(drawFaults(300, seededRandom(1)).some(({ forMs }) => forMs > 10_000)).toBe(true);
  });

  it('asks those apis afterwards that a fault has touched', () => {
    const fault = drawFaults(1, seededRandom(1))[0];
    if (!fault) throw new Error('no fault');
    expect(apisOf({ ...fault, target: 'api-2/log' })).toEqual(['api-2']);
    expect(apisOf({ ...fault, target: 'worker-1/log' })).toEqual(['api-1', 'api-2']);
    expect(apisOf({ ...fault, target: 'postgres' })).toEqual(['api-1', 'api-2']);
  });

  it('reaches every ending, every kind of disturbance and both sections of the tables', () => {
    const given = Array.from({ length: 400 }, (_, nth) => asGiven(nth % 20, nth)).flat();
    const categories = new Set([...believed(given).values()].map(({ category }) => category));
    // Fourteen categories, and none where the request is open.
    expect(categories.size).toBe(15);
    const verbs = new Set(given.map(({ verb }) => verb));
    // The registration and fifteen verbs.
    expect(verbs.size).toBe(16);
    const courses = Array.from(
      { length: 100 },
      (_, nth) => drawCourse(7, 1, nth, today).steps,
    ).flat();
    for (const mark of ['rival', 'echo', 'match', 'wantsReview'] as const)
      expect(courses.some((step) => step[mark])).toBe(true);
    const tables = [2025, 2026].map((year) => recount(given, 'K', year));
    expect(tables.every(({ sectionThree }) => sectionThree.some((row) => (row[6] ?? 0) > 0))).toBe(
      true,
    );
    expect(tables.some(({ sectionFour }) => sectionFour.flat().some((cell) => cell > 0))).toBe(
      true,
    );
  });
});
