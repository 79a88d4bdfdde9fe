import type { Facts, Rejection } from '@tracker/domain';
import { calendarProblems } from './calendar-problems.js';
import { reportProblems } from './report-problems.js';
import { requestProblems, type Wording } from './request-problems.js';
import { shellProblems } from './shell-problems.js';

const wordings: Readonly<Record<string, Wording>> = {
  ...requestProblems,
  ...calendarProblems,
  ...reportProblems,
  ...shellProblems,
};

/** Every code that there is a sentence for. */
export const problemCodes: readonly string[] = Object.keys(wordings);

/** The sentence for a rejection; never fails, so that an unknown code still tells its name. */
export const problemText = ({ code, facts }: Rejection): string =>
  wordings[code]?.(facts as Facts) ?? `操作被拒绝（${code}）。`;
