import type { RequestDetail } from '../queries.js';
import type { Field, FormGround } from './field.js';
import { partChoices } from './part-choices.js';
import { verbForms } from './verb-forms.js';
import type { Verb } from './verbs.js';

const first = (field: Field, { detail, choices }: FormGround): unknown => {
  switch (field.kind) {
    case 'day':
      return field.starts === 'today' ? choices.today : undefined;
    case 'days':
      return field.most(choices);
    case 'fee-scale':
      return 'by-pages';
    case 'part': {
      const [only, ...others] = partChoices(field.which, detail);
      return others.length === 0 ? only?.value : undefined;
    }
    case 'reasons':
      return [];
    case 'descriptions':
      return [''];
    default:
      return undefined;
  }
};

const methods: readonly (readonly [string, string])[] = [
  ['电子', 'electronic'],
  ['网', 'electronic'],
  ['邮', 'post'],
  ['快递', 'post'],
  ['自行', 'in-person'],
  ['当场', 'in-person'],
];

/** The way of delivery that fits what the applicant asked for. */
export const methodFor = (wish: string | null): string | undefined =>
  methods.find(([word]) => wish?.includes(word))?.[1];

type Particular = (detail: RequestDetail, today: string) => Readonly<Record<string, unknown>>;

const isPastDue = ({ deadline }: RequestDetail, today: string): boolean =>
  deadline !== null && deadline.dueOn < today;

const particular: Partial<Record<Verb, Particular>> = {
  'assign-handler': ({ request: { unit, handler } }) => ({ unit, handler }),
  // After the due date only what was told before it counts: its day is to be looked up.
  'extend-period': (detail, today) => (isPastDue(detail, today) ? { noticeOn: undefined } : {}),
  'issue-fee-notice': (detail, today) =>
    isPastDue(detail, today) ? { noticeReceivedOn: undefined } : {},
  'record-decision': ({ request: { decision } }) =>
    decision ? { category: decision.category, reasons: decision.reasons } : {},
  'submit-for-approval': ({ request: { decision, approval } }) => ({
    subject:
      decision && !(approval?.subject === 'decision' && approval.status === 'granted')
        ? 'decision'
        : 'extension',
  }),
  'dispatch-reply': ({ paper, request: { reply } }) => ({
    method: methodFor(paper.delivery),
    letterNumber: reply?.letterNumber ?? undefined,
    letterOn: reply?.letterOn ?? undefined,
  }),
  'give-re-answer': ({ paper }) => ({ method: methodFor(paper.delivery) }),
  'decide-litigation': () => ({ instance: 'first' }),
  'file-litigation': ({ request: { reviews } }) => ({
    kind: reviews.length > 0 ? 'after-review' : 'direct',
  }),
};

/** What a drawer opens with: what is most ordinarily said, from the request itself. */
export const firstValues = (verb: Verb, ground: FormGround): Record<string, unknown> => {
  const { fields } = verbForms[verb];
  const plain = Object.entries(fields).map(([name, field]) => [name, first(field, ground)]);
  return {
    ...Object.fromEntries(plain),
    ...particular[verb]?.(ground.detail, ground.choices.today),
  };
};
