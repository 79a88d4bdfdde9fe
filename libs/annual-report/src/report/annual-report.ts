import { defaultForm, type FormId } from '@tracker/statute';
import type { CheckSubject } from '../checks/check.js';
import { missingLetters } from '../checks/missing-letters.js';
import type { CountedRequest } from '../counted/counted-request.js';
import { allContributions } from '../counting/contributions.js';
import type { OrganFacts } from '../organ/organ-facts.js';
import { outlineOf } from '../parts/report-texts.js';
import { yearPeriod } from '../period.js';
import { annualTables } from '../tables/tabulate.js';
import type { AnnualReport } from './annual-report-type.js';
import { inputsOf, type TypedParts } from './basis.js';
import { digestOf } from './digest.js';
import { previousTables } from './previous-tables.js';
import { importCheck, reportedChecks } from './reported-checks.js';

export type AnnualReportInput = {
  readonly organ: OrganFacts;
  readonly year: number;
  /** Absent: 2019 up to the year 2020, else 2021. */
  readonly form?: FormId;
  /** 本级; the roll-up adds up reports, it does not count requests. */
  readonly scope: 'own';
  readonly requests: Iterable<CountedRequest>;
  /** Version of the counting rules in force for this computation. */
  readonly rulesVersion: string;
  readonly calendarId: string;
  /** What was typed in for this year and the year before. */
  readonly parts?: TypedParts;
};

/** What the checks may read of what was typed in; nothing where nothing was. */
export const typedSubject = (
  parts: TypedParts | undefined,
  whose: { readonly organName: string; readonly year: number; readonly form: FormId },
): Pick<CheckSubject, 'sectionTwo' | 'sectionOne' | 'outline'> => {
  if (!parts) return {};
  const { now, previous } = parts;
  const sectionOne = now.texts.一?.text;
  const outline = outlineOf(now, whose);
  return {
    ...(now.sectionTwo && { sectionTwo: { now: now.sectionTwo, previous: previous.sectionTwo } }),
    ...(sectionOne && { sectionOne }),
    ...(outline && { outline }),
  };
};

/**
 * The annual report of an organ from its folded log. The same events up to 31 December give the same
 * report, whatever was recorded afterwards and in whatever order the streams interleave.
 */
export const annualReport = (input: AnnualReportInput): AnnualReport => {
  const { organ, year, scope, rulesVersion: rules, calendarId: calendar } = input;
  const form = input.form ?? defaultForm(year);
  const period = yearPeriod(year);
  const requests = [...input.requests];
  const tables = annualTables(allContributions(requests, period), form);
  const { sectionThree, sectionFour } = tables;
  const { position, events, heads } = inputsOf(requests, organ, year, input.parts);
  const digest = digestOf({
    ...{ organ: organ.organ, year, form, scope, rules, calendar, sectionThree, sectionFour },
    inputs: digestOf(heads),
  });
  const checks = reportedChecks({
    tables,
    previous: previousTables(organ, requests, year, form),
    letters: missingLetters(requests, period),
    ...typedSubject(input.parts, { organName: organ.name, year, form }),
  });
  return {
    organ: organ.organ,
    organName: organ.name,
    year,
    form,
    basis: { position, events, rules, calendar, digest: `sha256:${digest}` },
    sectionThree,
    sectionFour,
    checks: [...checks, ...importCheck(organ)],
  };
};
