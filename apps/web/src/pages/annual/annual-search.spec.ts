import { annualSearch, yearAtHand } from './annual-search.js';
import { lookedAt } from './looked-at.js';

describe('The address of the year-end page', () => {
  it('keeps what it knows', () => {
    const search = {
      ...{ year: 2024, form: 2021, on: '2025-01-05', beside: 'filed', view: 'carry' },
      ...{ cell: 'three.3.7', of: 'filed' },
    };
    expect(annualSearch(search)).toEqual(search);
  });

  it('leaves out what it cannot mean', () => {
    expect(
      annualSearch({ year: 'x', form: 2020, on: '5.1.', beside: 'all', view: 'z', cell: 'a.1.1' }),
    ).toEqual({});
  });

  it('knows the days that there are', () => {
    expect(annualSearch({ on: '2024-02-29' })).toEqual({ on: '2024-02-29' });
    expect(annualSearch({ on: '2025-02-29' })).toEqual({});
  });

  it('looks no further than today', () => {
    const on = (day: string) => lookedAt({ year: 2024, on: day }, '2025-01-05').on;
    expect(['2024-12-31', '2025-01-05', '2025-01-06'].map(on)).toEqual([
      ...['2024-12-31', '2025-01-05', undefined],
    ]);
    expect(on('2024-02-30')).toBeUndefined();
  });

  it.each([
    ['2025-01-01', 2024],
    ['2025-06-30', 2024],
    ['2025-07-01', 2025],
  ])('proposes on %s the year %i', (today, year) => expect(yearAtHand(today)).toBe(year));
});
