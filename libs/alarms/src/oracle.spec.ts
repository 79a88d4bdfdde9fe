import { addDays, type LocalDate } from '@tracker/statute';
import fc from 'fast-check';
import { type Rung, runAgenda } from './agenda.fixtures.js';
import { simulate } from './oracle.fixtures.js';
import { anySituation } from './situations.fixtures.js';
import type { Moment } from './working-hours.js';

const inOrder = (rung: readonly Rung[]): readonly string[] =>
  rung.map(({ when, how, id }) => `${when} ${how} ${id}`).sort();

const textOf = ({ on, at }: Moment): string => `${on} ${at}`;

/** Times without a worker, [from, to) at half hours, one after the other. */
type Outage = { readonly from: Moment; readonly to: Moment };
const time = (half: number): string =>
  `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 === 0 ? '00' : '30'}`;
const anyOutages = (year: LocalDate): fc.Arbitrary<readonly Outage[]> =>
  fc
    .array(fc.tuple(fc.integer({ min: 1, max: 900 }), fc.integer({ min: 1, max: 900 })), {
      minLength: 10,
      maxLength: 20,
    })
    .map((gaps) => {
      let half = 0;
      const momentOf = (): Moment => ({
        on: addDays(year, Math.floor(half / 48)),
        at: time(half % 48),
      });
      return gaps.map(([up, down]) => {
        half += up;
        const from = momentOf();
        half += down;
        return { from, to: momentOf() };
      });
    });

/** An outage as text, made once: the oracle asks at every half hour. */
type Dark = { readonly from: string; readonly to: string; readonly upAgain: Moment };
const within = (when: string, { from, to }: Dark): boolean => from <= when && when < to;

const anyYear = fc.constantFrom('2024-01-01', '2025-01-01', '2026-01-01').chain((year) =>
  fc.record({
    year: fc.constant(year),
    situation: anySituation(addDays(year, -20), 385),
    outages: anyOutages(year),
  }),
);

describe('A year followed by the agenda', () => {
  it('is the year told day by day and half hour by half hour, outages included', () => {
    let rings = 0;
    let all = 0;
    fc.assert(
      fc.property(anyYear, ({ year, situation, outages }) => {
        const end = `${year.slice(0, 4)}-12-31`;
        const darks = outages.map(({ from, to }): Dark => {
          return { from: textOf(from), to: textOf(to), upAgain: to };
        });
        const upAgain = (moment: Moment): Moment => {
          const when = textOf(moment);
          return darks.find((dark) => within(when, dark))?.upAgain ?? moment;
        };
        const run = runAgenda(
          ...([situation, { on: year, at: '00:00' }, { on: end, at: '23:59' }, upAgain] as const),
        );
        const told = simulate(
          ...([situation, year, end] as const),
          (when) => !darks.some((dark) => within(when, dark)),
        );
        expect(inOrder(run)).toEqual(inOrder(told));
        rings += told.filter(({ how }) => how === 'rung').length;
        all += told.length;
      }),
      { numRuns: 2_000 },
    );
    // The comparison is of something: many rings, and some overtaken.
    expect(rings).toBeGreaterThan(2_000);
    expect(all - rings).toBeGreaterThan(200);
  });
});
