import { addDays, annualForms } from '@tracker/statute';
import fc from 'fast-check';
import { folded } from '../annual.fixtures.js';
import type { CountedRequest } from '../counted/counted-request.js';
import { allContributions } from '../counting/contributions.js';
import { histories, years } from '../histories.fixtures.js';
import { halfYear, type Period, yearPeriod } from '../period.js';
import { annualTables } from '../tables/tabulate.js';
import { type CountedGroup, groupedContributions } from './counted-group.js';

/** A day as the query groups it: which side of the period it lies on, and no more. */
const side = (day: string | null, { from, to }: Period): string | null =>
  day === null ? null : day < from ? addDays(from, -1) : day <= to ? from : addDays(to, 1);

const groupsOf = (requests: readonly CountedRequest[], period: Period): CountedGroup[] => {
  const counts = new Map<string, CountedGroup>();
  for (const { applicantType, receivedOn, closing, voided } of requests) {
    const group = {
      ...{ applicantType, voided, category: closing?.category ?? null },
      receivedOn: side(receivedOn, period),
      closedOn: side(closing?.closedOn ?? null, period),
    };
    const key = JSON.stringify(group);
    counts.set(key, { ...group, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()];
};

describe('Counting by groups', () => {
  it('gives the tables that counting one by one gives, for years and halves, in both forms', () => {
    fc.assert(
      fc.property(
        histories,
        fc.constantFrom(...years),
        fc.constantFrom(null, 1 as const, 2 as const),
        fc.constantFrom(...(Object.keys(annualForms) as ('2019' | '2021')[])),
        (streams, year, half, form) => {
          const period = half ? halfYear(year, half) : yearPeriod(year);
          const requests = folded(streams).requests();
          const grouped = groupedContributions(groupsOf(requests, period), requests, period);
          expect(annualTables(grouped, form)).toEqual(
            annualTables(allContributions(requests, period), form),
          );
        },
      ),
      { numRuns: 150 },
    );
  });
});
