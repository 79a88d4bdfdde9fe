import { defaultAlarmSettings } from '@tracker/domain/events';
import { addDays, knownCalendar, type LocalDate } from '@tracker/statute';
import fc from 'fast-check';
import type { Situation } from './agenda.fixtures.js';
import { limitKinds } from './limit.js';
import { limit } from './limits.fixtures.js';

/** A day of the three years whose notices are at hand. */
export const anyDay: fc.Arbitrary<LocalDate> = fc
  .integer({ min: 0, max: 1_095 })
  .map((n) => addDays('2024-01-01', n));

/** Mostly limits that the organ must keep, often short, now and then closed or waiting. */
const anyLimit = (from: LocalDate, days: number) =>
  fc
    .record({
      kind: fc.constantFrom(...limitKinds),
      seq: fc.integer({ min: 1, max: 2 }),
      due: fc.integer({ min: 0, max: days }),
      length: fc.integer({ min: 0, max: 45 }),
      stricter: fc.option(fc.integer({ min: 0, max: 6 })),
      waiting: fc.integer({ min: 0, max: 5 }).map((n) => n === 0),
      closed: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
    })
    .map(({ kind, seq, due, length, stricter, waiting, closed }) => {
      const dueOn = addDays(from, due);
      const strict = kind === 'reply' && stricter !== null ? addDays(dueOn, -stricter) : null;
      const since = addDays(dueOn, -length);
      const once = kind === 'reply' || kind === 'delayed-reply' ? 1 : seq;
      return limit(kind, dueOn, { seq: once, strictDueOn: strict, since, waiting, closed });
    });

const anySettings = fc
  .record({
    reminderTime: fc.constantFrom('08:30', '08:30', '09:00', '14:00'),
    workdayEnds: fc.constantFrom('17:30', '17:30', '17:00', '18:00'),
    red: fc.integer({ min: 0, max: 4 }),
    more: fc.integer({ min: 0, max: 6 }),
  })
  .map(({ red, more, ...hours }) => ({
    ...{ ...defaultAlarmSettings, ...hours },
    ...{ redWorkingDays: red, yellowWorkingDays: red + more },
  }));

/** One request with one to four limits that end within `days` after `from`. */
export const anySituation = (from: LocalDate, days: number): fc.Arbitrary<Situation> =>
  fc
    .record({
      limits: fc.uniqueArray(anyLimit(from, days), {
        ...{ minLength: 1, maxLength: 4, selector: ({ kind, seq }) => `${kind} ${seq}` },
      }),
      settings: anySettings,
      recordedAfter: fc.option(fc.integer({ min: 0, max: days })),
    })
    .map(({ limits, settings, recordedAfter }) => ({
      ...{ limits, settings, calendar: knownCalendar() },
      notBefore: recordedAfter === null ? null : addDays(from, recordedAfter),
    }));
