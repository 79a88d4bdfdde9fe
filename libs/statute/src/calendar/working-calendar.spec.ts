import fc from 'fast-check';
import { addDays, weekdayOf } from '../dates/local-date.js';
import { knownCalendar, workingCalendar } from './known-calendar.js';
import { builtInSchedules } from './schedules/built-in-schedules.js';

const calendar = knownCalendar();
const date = fc.integer({ min: -800, max: 9_800 }).map((n) => addDays('2003-01-01', n));

describe('Versions of a year', () => {
  it('2020 had 31 January and 1 February as working days until the notice of 27 January', () => {
    const before = knownCalendar('2020-01-26');
    expect(before.kindOf('2020-01-31')).toBe('workday');
    expect(before.kindOf('2020-02-01')).toBe('make-up-workday');
    expect(before.kindOf('2020-02-02')).toBe('rest-day');
    const after = knownCalendar('2020-01-27');
    expect(after.kindOf('2020-01-31')).toBe('rest-day');
    expect(after.kindOf('2020-02-01')).toBe('rest-day');
  });

  it('2019 had only 1 May off in its week until the notice of 22 March', () => {
    const before = knownCalendar('2019-03-21');
    expect(before.kindOf('2019-05-01')).toBe('rest-day');
    expect(before.kindOf('2019-05-02')).toBe('workday');
    expect(before.kindOf('2019-05-03')).toBe('workday');
    expect(before.kindOf('2019-04-28')).toBe('rest-day');
    expect(before.kindOf('2019-05-05')).toBe('rest-day');
    expect(knownCalendar('2019-03-22').kindOf('2019-05-05')).toBe('make-up-workday');
  });

  it('a year is provisional until its notice, and has only its weekends off', () => {
    const before = knownCalendar('2025-11-03');
    expect(before.isProvisional('2026-01-01')).toBe(true);
    expect(before.kindOf('2026-01-01')).toBe('workday');
    expect(before.kindOf('2026-01-03')).toBe('rest-day');
    expect(knownCalendar('2025-11-04').isProvisional('2026-01-01')).toBe(false);
  });

  it('2027 is not known', () => {
    expect(calendar.hasYear(2026)).toBe(true);
    expect(calendar.hasYear(2027)).toBe(false);
    expect(calendar.isProvisional('2027-01-01')).toBe(true);
    expect(calendar.isWorkingDay('2027-01-01')).toBe(true);
  });

  it('nothing is known before the first notice', () => {
    const empty = knownCalendar('2003-12-31');
    expect(empty.id).toMatch(/^none@-~/);
    expect(empty.addWorkingDays('2004-01-01', 20)).toBe('2004-01-29');
  });
});

describe('The identity of a calendar', () => {
  it('tells years, last notice and content', () => {
    expect(calendar.id).toMatch(/^2004-2026@2025-11-04~[0-9a-f]{8}$/);
    expect(knownCalendar('2020-01-26').id).toMatch(/^2004-2020@2019-11-21~[0-9a-f]{8}$/);
  });

  it('differs between versions and is the same for the same content', () => {
    expect(knownCalendar('2020-01-26').id).not.toBe(knownCalendar('2020-01-27').id);
    expect(workingCalendar([...builtInSchedules].reverse()).id).toBe(calendar.id);
    expect(workingCalendar(builtInSchedules)).toBe(calendar);
  });
});

describe('Local days off', () => {
  const overlay = { region: '新疆', restDays: ['2025-03-31'] };

  it('are laid over the national calendar', () => {
    const local = workingCalendar(builtInSchedules, { overlay });
    expect(calendar.isWorkingDay('2025-03-31')).toBe(true);
    expect(local.isWorkingDay('2025-03-31')).toBe(false);
    expect(local.addWorkingDays('2025-03-28', 1)).toBe('2025-04-01');
    expect(local.id).toContain('+新疆~');
  });
});

describe('Counting working days', () => {
  it('leaves out the day of departure', () => {
    expect(calendar.addWorkingDays('2024-02-08', 1)).toBe('2024-02-09');
    expect(calendar.addWorkingDays('2024-02-09', 1)).toBe('2024-02-18');
  });

  it('moves a rest day to the next working day and leaves a working day', () => {
    expect(calendar.nextWorkingDay('2025-10-03')).toBe('2025-10-09');
    expect(calendar.nextWorkingDay('2025-10-09')).toBe('2025-10-09');
  });

  it.each([0, -1, 1.5, Number.NaN])('refuses %d working days', (count) => {
    expect(() => calendar.addWorkingDays('2025-01-02', count)).toThrow(RangeError);
  });

  it('agrees with walking day by day, inside and outside the known years', () =>
    fc.assert(
      fc.property(date, fc.integer({ min: 1, max: 60 }), (from, count) => {
        let day = from;
        for (let left = count; left > 0; ) {
          day = addDays(day, 1);
          if (calendar.isWorkingDay(day)) left -= 1;
        }
        expect(calendar.addWorkingDays(from, count)).toBe(day);
        expect(calendar.workingDaysBetween(from, day)).toBe(count);
      }),
    ));

  it('knows only weekends far from the known years', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 36_000 }), (n) => {
        const day = addDays('1900-01-01', n);
        const far = day < '2004-01-01' ? day : addDays('2027-01-01', n);
        const weekend = [0, 6].includes(weekdayOf(far));
        expect(calendar.kindOf(far)).toBe(weekend ? 'rest-day' : 'workday');
      }),
    ));
});
