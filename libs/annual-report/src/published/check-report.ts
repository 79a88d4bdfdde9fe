import type { FormId } from '@tracker/statute';
import { allChecks } from '../checks/all-checks.js';
import { type Cell, type CheckSubject, isUnjudged, type Level } from '../checks/check.js';
import type { SectionFour, SectionThree } from '../tables/annual-tables.js';
import type { PublishedReport } from './published-report.js';

export type ReportFinding = {
  readonly id: string;
  readonly level: Level;
  readonly where: string;
  readonly detail: string;
};

/** A published report as read, null for what is no number, with everything found in it. */
export type CheckedReport = {
  readonly title: string;
  readonly year: number;
  readonly form: FormId;
  readonly sectionThree: SectionThree<number | null>;
  readonly sectionFour: SectionFour<number | null>;
  readonly findings: readonly ReportFinding[];
};

const number = (cell: Cell): number | null => (typeof cell === 'number' ? cell : null);

const previousOf = (
  { year }: PublishedReport,
  previous: PublishedReport | undefined,
): CheckSubject['previous'] => {
  if (previous === undefined) return { absent: '没有上一年度的报告，无法核对' };
  if (previous.year === year - 1) return previous.tables;
  return { absent: `给出的是${previous.year}年度的报告，不是${year - 1}年度的，无法核对` };
};

/**
 * The paragraphs of section one that speak of requests, reviews or suits: published texts tell what
 * else was 办结, letters to the mayor among them.
 */
const aboutRequests = (text: string): string =>
  text
    .split('\n')
    .filter((paragraph) => /依申请|公开申请|行政复议|行政诉讼/.test(paragraph.replace(/\s/g, '')))
    .join('\n');

const wholeReport = (
  { sectionTwo, sectionOne, outline, year }: PublishedReport,
  previous: PublishedReport | undefined,
): Pick<CheckSubject, 'sectionTwo' | 'sectionOne' | 'outline'> => {
  const before = previous?.year === year - 1 ? previous.sectionTwo : undefined;
  return {
    ...(sectionTwo && { sectionTwo: { now: sectionTwo, previous: before ?? null } }),
    ...(sectionOne && { sectionOne: aboutRequests(sectionOne) || '\n' }),
    ...(outline && { outline }),
  };
};

/**
 * Runs C1–C14 over a published report, after what the reader had to say of the file (`read`); a check
 * without its input is told as info, 无法核对.
 */
export const checkReport = (
  published: PublishedReport,
  previous?: PublishedReport,
): CheckedReport => {
  const { title, year, form, tables } = published;
  const { sectionThree, sectionFour } = tables;
  const subject: CheckSubject = {
    tables,
    previous: previousOf(published, previous),
    letters: { absent: '已公布的报告不含文书记录，无法核对' },
    ...wholeReport(published, previous),
  };
  const notes = (published.notes ?? []).map((note) => ({ id: 'read', ...note }));
  const judged = allChecks.flatMap(({ id, level, judge }): readonly ReportFinding[] => {
    const verdict = judge(subject);
    if (isUnjudged(verdict)) return [{ id, level: 'info', where: '', detail: verdict.unjudged }];
    return verdict.map(({ where, detail }) => ({ id, level, where, detail }));
  });
  return {
    title,
    year,
    form,
    sectionThree: {
      columns: sectionThree.columns,
      rows: sectionThree.rows.map((row) => ({ ...row, cells: row.cells.map(number) })),
    },
    sectionFour: {
      columns: sectionFour.columns,
      groups: sectionFour.groups.map((group) => ({ ...group, cells: group.cells.map(number) })),
    },
    findings: [...notes, ...judged],
  };
};
