import { addDays, knownCalendar } from '@tracker/statute';
import fc from 'fast-check';
import { type Rung, ringAt } from './agenda.fixtures.js';
import { isReminder } from './alarm.js';
import { alarmsOfRequest } from './alarms-of.js';
import { due } from './due.js';
import { anyDay, anySituation } from './situations.fixtures.js';
import { isWorkingHour, type Moment } from './working-hours.js';

const calendar = knownCalendar();
const timeOf = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** Instants in order, minutes to ten days apart. */
const anyMoments = (from: string): fc.Arbitrary<readonly Moment[]> =>
  fc
    .array(fc.oneof(fc.integer({ min: 1, max: 600 }), fc.integer({ min: 600, max: 14_400 })), {
      minLength: 1,
      maxLength: 40,
    })
    .map((gaps) => {
      let minutes = 0;
      return gaps.map((gap) => {
        minutes += gap;
        return { on: addDays(from, Math.floor(minutes / 1_440)), at: timeOf(minutes % 1_440) };
      });
    });

const anyRun = anyDay.chain((from) =>
  fc.record({ situation: anySituation(from, 90), moments: anyMoments(from) }),
);

const counts = (rung: readonly Rung[]): readonly number[] => [
  ...rung
    .reduce((held, { id }) => held.set(id, (held.get(id) ?? 0) + 1), new Map<string, number>())
    .values(),
];

describe('Whatever the instants at which it is asked', () => {
  it('nothing rings outside working hours, and not two reminders at once', () =>
    fc.assert(
      fc.property(anyRun, ({ situation, moments }) => {
        const recorded = new Set<string>();
        for (const now of moments) {
          const { ring, overtaken } = due({ ...situation, now, recorded });
          const working = isWorkingHour(now, calendar, situation.settings);
          expect(working ? 0 : ring.length + overtaken.length).toBe(0);
          expect(ring.filter(isReminder).length).toBeLessThanOrEqual(1);
          ringAt(situation, now, recorded);
        }
      }),
    ));

  it('every alarm whose time has come is sent or overtaken once, and no other', () =>
    fc.assert(
      fc.property(anyRun, ({ situation, moments }) => {
        const recorded = new Set<string>();
        const rung = moments.flatMap((now) => ringAt(situation, now, recorded));
        const last = moments.findLast((now) => isWorkingHour(now, calendar, situation.settings));
        const { limits, settings, notBefore } = situation;
        const come = alarmsOfRequest(limits, calendar, settings, notBefore).filter(
          ({ ringsOn, ringsAt }) => last && `${ringsOn} ${ringsAt}` <= `${last.on} ${last.at}`,
        );
        expect(rung.map(({ id }) => id).sort()).toEqual(come.map(({ id }) => id).sort());
        expect(counts(rung).every((count) => count === 1)).toBe(true);
      }),
    ));

  it('asking again changes nothing, and once recorded nothing is left at that instant', () =>
    fc.assert(
      fc.property(anyRun, ({ situation, moments }) => {
        const recorded = new Set<string>();
        for (const now of moments) {
          const input = { ...situation, now, recorded };
          expect(due(input)).toEqual(due(input));
          ringAt(situation, now, recorded);
          expect(due(input)).toMatchObject({ ring: [], overtaken: [] });
        }
      }),
    ));

  it('`next` lies ahead in working hours, and nothing rings before it', () =>
    fc.assert(
      fc.property(anyRun, ({ situation, moments }) => {
        const recorded = new Set<string>();
        for (const [index, now] of moments.entries()) {
          ringAt(situation, now, recorded);
          const { next } = due({ ...situation, now, recorded });
          if (next) expect(isWorkingHour(next, calendar, situation.settings)).toBe(true);
          if (next) expect(`${next.on} ${next.at}` > `${now.on} ${now.at}`).toBe(true);
          const then = moments[index + 1];
          if (!then || (next && `${next.on} ${next.at}` <= `${then.on} ${then.at}`)) continue;
          expect(due({ ...situation, now: then, recorded }).ring).toEqual([]);
        }
      }),
    ));

  it('changes of dates and settings on the way never send one alarm twice or a milder one after', () =>
    fc.assert(
      fc.property(anyRun, anyRun, ({ situation, moments }, other) => {
        const recorded = new Set<string>();
        const changing = moments.flatMap((now, index) =>
          ringAt(
            { ...situation, settings: (index % 2 ? other : { situation }).situation.settings },
            ...([now, recorded] as const),
          ),
        );
        expect(counts(changing).every((count) => count === 1)).toBe(true);
        const order = ['yellow', 'red', 'overdue'];
        const told = new Map<string, number>();
        for (const { id, how } of changing) {
          const [, one = '', level = '', dueOn = ''] = /^(.*)-(\w+)-(\d{8})$/.exec(id) ?? [];
          if (how === 'overtaken' || !order.includes(level)) continue;
          expect(order.indexOf(level)).toBeGreaterThan(told.get(one + dueOn) ?? -1);
          told.set(one + dueOn, order.indexOf(level));
        }
      }),
    ));
});
