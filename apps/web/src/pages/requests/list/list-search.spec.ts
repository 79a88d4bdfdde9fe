import { filterOf, filtersSet, listSearch, sortOf, tabFilter } from './list-search.js';

describe('The address of the list', () => {
  it('keeps what the list knows', () => {
    const search = {
      tab: 'handling',
      urgency: 'overdue,red',
      sort: '-dueOn',
      handler: ' 王五 ',
      receivedFrom: '2024-03-01',
      ...{ numberPrefix: 2024, answered: true },
    };
    expect(listSearch(search)).toEqual({ ...search, handler: '王五', numberPrefix: '2024' });
  });

  it('drops what somebody made up', () => {
    const search = {
      tab: 'none',
      urgency: 'blue',
      sort: 'name',
      receivedTo: '1.3.2024',
      handler: '',
      unit: { a: 1 },
      x: 1,
    };
    expect(listSearch(search)).toEqual({});
  });

  it('leaves the default tab out, so that one list has one address', () => {
    expect(listSearch({ tab: 'open' })).toEqual({});
  });

  it('asks the server for tab and filters', () => {
    expect(tabFilter({})).toEqual({ open: 'true' });
    expect(tabFilter({ tab: 'all' })).toEqual({ voided: 'false' });
    expect(tabFilter({ tab: 'lapsed' })).toEqual({ status: 'lapsed' });
    const search = { tab: 'closed', urgency: 'red,green', unit: '法制科' } as const;
    expect(filterOf(search)).toEqual({ urgency: ['red', 'green'], unit: '法制科' });
    expect(filtersSet(search)).toBe(2);
    expect(filterOf({ answered: true })).toEqual({ answered: 'true' });
    expect(filtersSet({ ...search, unit: undefined })).toBe(1);
  });

  it('sorts open requests by urgency and closed ones by their closing', () => {
    expect(sortOf({})).toBe('urgency');
    expect(sortOf({ tab: 'closed' })).toBe('-closedOn');
    expect(sortOf({ tab: 'all' })).toBe('-number');
    expect(sortOf({ tab: 'all', sort: 'dueOn' })).toBe('dueOn');
  });
});
