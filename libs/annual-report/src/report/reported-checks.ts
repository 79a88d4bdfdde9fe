import { allChecks } from '../checks/all-checks.js';
import { type CheckSubject, type Finding, isUnjudged } from '../checks/check.js';
import { type OrganFacts, unfinishedImports } from '../organ/organ-facts.js';
import type { ReportedCheck } from './annual-report-type.js';

/** A check with the place of everything it found, for screens that lead there. */
export type LocatedCheck = ReportedCheck & { readonly findings: readonly Finding[] };

/** C1–C14 with their findings. */
export const locatedChecks = (subject: CheckSubject): readonly LocatedCheck[] =>
  allChecks.map(({ id, level, judge }) => {
    const verdict = judge(subject);
    if (isUnjudged(verdict))
      return { id, level, passed: null, detail: verdict.unjudged, findings: [] };
    const detail = verdict.map((finding) => finding.detail).join('；');
    return { id, level, passed: verdict.length === 0, detail, findings: verdict };
  });

/** C1–C14 as the report prints them, one line each. */
export const reportedChecks = (subject: CheckSubject): readonly ReportedCheck[] =>
  locatedChecks(subject).map(({ findings: _findings, ...check }) => check);

/** 导入未完成: present only while it fails, for until then requests may be missing. */
export const importCheck = (organ: OrganFacts): readonly ReportedCheck[] => {
  const unfinished = unfinishedImports(organ);
  if (unfinished.length === 0) return [];
  const detail = `导入未完成：${unfinished.length}次台账导入中断，请用同一文件再次导入`;
  return [{ id: 'import-incomplete', level: 'error', passed: false, detail }];
};
