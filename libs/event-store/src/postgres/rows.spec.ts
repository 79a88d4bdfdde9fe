import { isoInstant } from './rows.js';

describe('an instant in UTC as PostgreSQL prints it', () => {
  it.each([
    ['2026-11-22 06:55:00.123', '2026-11-22T06:55:00.123Z'],
    ['2026-11-22 06:55:00.12', '2026-11-22T06:55:00.120Z'],
    ['2026-11-22 06:55:00', '2026-11-22T06:55:00.000Z'],
    ['2026-11-22 06:55:00.123999', '2026-11-22T06:55:00.123Z'],
  ])('%s is %s', (printed, iso) => {
    expect(isoInstant(printed)).toBe(iso);
  });
});
