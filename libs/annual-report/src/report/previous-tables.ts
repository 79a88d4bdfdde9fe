import type { FormId } from '@tracker/statute';
import type { CheckedTables, CheckSubject } from '../checks/check.js';
import type { CountedRequest } from '../counted/counted-request.js';
import { allContributions } from '../counting/contributions.js';
import { countedFrom } from '../counting/receipt.js';
import type { OrganFacts } from '../organ/organ-facts.js';
import { yearPeriod } from '../period.js';
import { tablesOf } from '../tables/annual-tables.js';
import { annualTables } from '../tables/tabulate.js';

/** The table recorded as published for a year, the last one where it was recorded again; null when none is. */
export const recordedTables = (organ: OrganFacts, year: number): CheckedTables | null => {
  const published = organ.published.filter((table) => table.year === year).at(-1);
  if (!published) return null;
  return tablesOf(
    published.form,
    (at) => published.sectionThree[at] ?? [],
    (at) => published.sectionFour[at] ?? [],
  );
};

/**
 * Last year's tables for C5 and C12: as published if they were recorded, else as counted from the
 * requests known of that time.
 */
export const previousTables = (
  organ: OrganFacts,
  requests: readonly CountedRequest[],
  year: number,
  form: FormId,
): CheckSubject['previous'] => {
  const published = recordedTables(organ, year - 1);
  if (published) return published;
  const { from } = yearPeriod(year);
  const known = requests.some((request) => (countedFrom(request) ?? from) < from);
  if (!known) return { absent: `没有${year - 1}年度的申请，也没有录入${year - 1}年度已公布的表` };
  return annualTables(allContributions(requests, yearPeriod(year - 1)), form);
};
