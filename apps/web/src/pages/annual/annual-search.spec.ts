import { annualSearch, yearAtHand } from './annual-search.js';

describe('The address of the year-end page', () => {
  it('keeps what it knows', () => {
    const search = {
      ...{ year: 2024, form: 2021, on: '2025-01-05', beside: 'filed', view: 'carry' },
      cell: 'three.3.7',
    };
    expect(annualSearch(search)).toEqual(search);
  });

  it('leaves out what it cannot mean', () => {
    expect(
      annualSearch({ year: 'x', form: 2020, on: '5.1.', beside: 'all', view: 'z', cell: 'a.1.1' }),
    ).toEqual({});
  });

  it.each([
    ['2025-01-01', 2024],
    ['2025-06-30', 2024],
    ['2025-07-01', 2025],
  ])('proposes on %s the year %i', (today, year) => expect(yearAtHand(today)).toBe(year));
});
