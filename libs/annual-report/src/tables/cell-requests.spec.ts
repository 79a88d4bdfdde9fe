import {
  closed,
  decidedAs,
  folded,
  received,
  requestsOf,
  reviewDecided,
  reviewFiled,
  uuid,
} from '../annual.fixtures.js';
import { allContributions } from '../counting/contributions.js';
import { yearPeriod } from '../period.js';
import { type CellAddress, cellRequests } from './cell-requests.js';

const requests = folded(
  requestsOf({
    'b-2': [
      received('2024-01-05'),
      decidedAs('petition', '2024-01-20'),
      closed('2024-01-22', 'petition'),
    ],
    'B-1': [
      received('2024-01-05', { applicantType: 'business' }),
      closed('2024-01-22', 'withdrawn'),
    ],
    'a-9': [
      received('2023-01-05'),
      reviewFiled('2024-02-01', uuid(1)),
      reviewDecided('upheld', '2024-03-01', uuid(1)),
      reviewFiled('2024-04-01', uuid(3)),
      reviewDecided('upheld', '2024-05-01', uuid(3)),
    ],
  }),
).requests();

const cell = (address: CellAddress, form: '2019' | '2021' = '2021') =>
  cellRequests(allContributions(requests, yearPeriod(2024)), form, address);
const three = (row: number, column: number, form?: '2019' | '2021') => {
  const { value, requests: behind } = cell({ section: 'three', row, column }, form);
  return [value, ...behind.map(({ number }) => number)];
};

describe('The requests behind a cell', () => {
  it('are those of its row and column, counted from 1 in the order of the form', () => {
    expect(three(1, 1)).toEqual([1, 'b-2']);
    expect(three(2, 1)).toEqual([1, 'a-9']);
    expect(three(16, 1)).toEqual([1, 'b-2']);
    expect(three(23, 2)).toEqual([1, 'B-1']);
    expect(three(21, 2, '2019')).toEqual([1, 'B-1']);
    expect(three(25, 1)).toEqual([1, 'a-9']);
    expect(three(3, 1)).toEqual([0]);
  });

  it('are the union for 总计 and （七）总计, sorted by code unit', () => {
    expect(three(1, 7)).toEqual([2, 'B-1', 'b-2']);
    expect(three(24, 7)).toEqual([2, 'B-1', 'b-2']);
    expect(three(22, 7, '2019')).toEqual([2, 'B-1', 'b-2']);
  });

  it('come with registration, decision and closing behind a result', () => {
    expect(cell({ section: 'three', row: 16, column: 1 })).toEqual({
      value: 1,
      requests: [
        {
          number: 'b-2',
          events: [
            { position: '101', type: 'RequestRegistered', on: '2024-01-05' },
            { position: '102', type: 'DecisionRecorded', on: '2024-01-20' },
            { position: '103', type: 'RequestClosed', on: '2024-01-22' },
          ],
        },
      ],
    });
  });

  it('are named once in section four, where the value counts cases', () => {
    const { value, requests: behind } = cell({ section: 'four', row: 1, column: 1 });
    expect(value).toBe(2);
    expect(behind.map(({ number, events }) => [number, events.map(({ type }) => type)])).toEqual([
      ['a-9', ['ReviewFiled', 'ReviewDecided', 'ReviewFiled', 'ReviewDecided']],
    ]);
    expect(cell({ section: 'four', row: 1, column: 5 }).value).toBe(2);
    expect(cell({ section: 'four', row: 2, column: 5 }).value).toBe(0);
  });

  it.each([
    ['three', 26, 1],
    ['three', 0, 1],
    ['three', 1, 8],
    ['three', 1.5, 1],
    ['four', 4, 1],
    ['four', 1, 6],
  ] as const)(
    'do not exist outside the form: section %s, row %d, column %d',
    (section, row, column) => {
      expect(() => cell({ section, row, column })).toThrow(
        expect.objectContaining({ code: 'cell-outside-table' }),
      );
    },
  );
});
