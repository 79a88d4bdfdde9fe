import { addDays, knownCalendar } from '@tracker/statute';
import fc from 'fast-check';
import { daysLeftTo } from './days-left.js';
import { lastDayWithin } from './horizon.js';

const calendar = knownCalendar();

describe('The last day within some working days', () => {
  // 2025-10-01 to 10-08 are off, Saturday 10-11 is at work, Sunday 10-12 is not.
  it.each([
    ['2025-09-29', 0, '2025-09-29'],
    ['2025-09-29', 1, '2025-10-08'],
    ['2025-10-05', 0, '2025-10-08'],
    ['2025-09-30', 3, '2025-10-12'],
  ])('from %s within %d is %s', (today, count, last) => {
    expect(lastDayWithin(today, count, calendar)).toBe(last);
  });

  it('divides the days as the days left do', () => {
    const day = fc.integer({ min: 0, max: 2_000 }).map((n) => addDays('2021-01-01', n));
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 0, max: 30 }),
        fc.integer({ min: 0, max: 60 }),
        (today, count, ahead) => {
          const limit = addDays(today, ahead);
          const within = limit <= lastDayWithin(today, count, calendar);
          expect(within).toBe(daysLeftTo(limit, today, calendar) <= count);
        },
      ),
    );
  });
});
