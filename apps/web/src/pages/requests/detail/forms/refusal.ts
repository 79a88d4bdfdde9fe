import type { Problem } from '../../../../api/problem.js';

/** A refusal as the drawer shows it: what belongs to a field stands at it, the rest above the form. */
export type Refusal = {
  readonly fields: readonly { readonly name: string; readonly errors: string[] }[];
  readonly above: string | null;
  /** What others recorded since the page was read; only where that is why it was refused. */
  readonly meanwhile: readonly string[];
  /** The revision to send with the next attempt, where others have moved it. */
  readonly revision: string | null;
};

/** The field that a refusal is about, where its facts do not name one. */
const fieldOfCode: Readonly<Record<string, string>> = {
  'extension-too-long': 'workingDays',
  'nothing-to-charge': 'quantity',
  'fee-scale-not-in-force': 'noticeReceivedOn',
  'category-unknown': 'category',
  'category-not-in-force': 'category',
  'category-not-for-decisions': 'category',
  'category-not-other': 'category',
  'nothing-to-assign': 'handler',
  'already-assigned': 'handler',
  'consultation-unknown': 'consultationId',
  'consultation-already-answered': 'consultationId',
  'consultation-already-received': 'consultationId',
  'silence-already-recorded': 'consultationId',
  'case-unknown': 'caseId',
  'case-already-decided': 'caseId',
  'case-not-corrected': 'caseId',
  'review-never-filed': 'kind',
  'part-missing': 'part',
  'fact-absent': 'fact',
  'nothing-to-correct': 'is',
  'not-a-choice': 'is',
  'not-a-date': 'is',
  'not-a-number': 'is',
};

type Facts = { readonly field?: unknown };
type Changed = { readonly events?: readonly { readonly sentence: string }[] };

const fieldOf = ({ code, facts }: Problem, known: readonly string[]): string | null => {
  const named = (facts as Facts | undefined)?.field;
  const field = typeof named === 'string' && known.includes(named) ? named : fieldOfCode[code];
  if (field && known.includes(field)) return field;
  // A corrected day is judged under the name of its fact.
  return typeof named === 'string' && known.includes('is') ? 'is' : null;
};

/** Sorts a refusal to the fields of a form; `path` of a fault may lead into a list. */
export const refusalOf = (problem: Problem, known: readonly string[]): Refusal => {
  const { status, detail, faults = [] } = problem;
  if (status === 412) {
    const events = (problem as Changed).events ?? [];
    return {
      fields: [],
      above: events.length === 0 ? detail : null,
      meanwhile: events.map(({ sentence }) => sentence),
      revision: typeof problem.revision === 'string' ? problem.revision : null,
    };
  }
  const at = faults.flatMap(({ path, message }) => {
    const name = path.replace(/^body\./, '').split('.')[0] ?? '';
    return known.includes(name) ? [{ name, errors: [`${message}。`] }] : [];
  });
  const rest = { meanwhile: [], revision: null };
  if (at.length > 0) return { fields: at, above: null, ...rest };
  const field = status === 422 ? fieldOf(problem, known) : null;
  return field
    ? { fields: [{ name: field, errors: [detail] }], above: null, ...rest }
    : { fields: [], above: detail, ...rest };
};
