import { addDays, type LocalDate } from '@tracker/statute';
import fc from 'fast-check';
import { correctableFact } from './correctable.js';
import { needsPart } from './correction/fact-path.js';
import type { RequestVerbName } from './decisions/index.js';
import type { KnownRequest, RequestState } from './state.js';
import { caseResult, deliveryMethod } from './vocabulary.js';

/** A clerk's next move: days that pass, the verb, how far back its date lies, and two choices. */
export type Move = {
  readonly wait: number;
  readonly verb: RequestVerbName;
  readonly back: number;
  readonly a: number;
  readonly b: number;
};

type Situation = {
  readonly today: LocalDate;
  /** The date that the clerk types: mostly today or before, sometimes tomorrow. */
  readonly on: LocalDate;
  readonly request: KnownRequest | null;
  readonly a: number;
  readonly b: number;
};

const nobody = '0b7c9a1e-4f0d-4d53-9a55-0f6a3c1d2eff';
const why = '录入有误';
const pick = <T>(list: readonly T[], index: number): T | undefined => list[index % list.length];
const idAt = (list: readonly { readonly id: string }[] | undefined, index: number): string =>
  pick(list ?? [], index)?.id ?? nobody;
const cases = (request: KnownRequest | null) => [
  ...(request?.reviews ?? []),
  ...(request?.litigations ?? []),
];
const categories = [
  'provided',
  'partly-provided',
  'still-unclear',
  'unreasonable-volume',
  'archives',
  'none-such',
];

const corrected = ({ on, request, a, b }: Situation): object => {
  const fact = pick(correctableFact.options, a) ?? 'receivedOn';
  const group = {
    consultation: 'consultations',
    fee: 'fees',
    review: 'reviews',
    litigation: 'litigations',
  } as const;
  const list = needsPart(fact)
    ? request?.[group[fact.split('.')[0] as keyof typeof group]]
    : undefined;
  const values = [
    on,
    on,
    'post',
    'in-person',
    'upheld',
    'corrected',
    'provided',
    'fax',
    b,
    '档2025-18',
  ];
  const is = fact.endsWith('On') ? on : pick(values, b);
  return { fact, ...(needsPart(fact) && { part: idAt(list, b) }), is, why };
};

/** Bodies that pass the door; whether the order makes sense is for the decision to say. */
const bodies: Readonly<Record<RequestVerbName, (situation: Situation) => object>> = {
  'confirm-receipt': ({ on }) => ({ confirmedOn: on }),
  'assign-handler': ({ a, b }) => ({ unit: `处室${a % 2}`, ...(b % 2 && { handler: '李四' }) }),
  'request-supplement': ({ on, a }) => ({
    noticeOn: on,
    ...(a % 2 && { periodEndsOn: addDays(on, a) }),
  }),
  'receive-supplement': ({ on }) => ({ receivedOn: on }),
  'lapse-supplement': () => ({}),
  'start-consultation': ({ on, a }) => ({ kind: a % 2 ? 'organ' : 'third-party', sentOn: on }),
  'confirm-consultation-receipt': ({ on, request, a }) => ({
    consultationId: idAt(request?.consultations, a),
    receivedOn: on,
  }),
  'answer-consultation': ({ on, request, a }) => ({
    consultationId: idAt(request?.consultations, a),
    answeredOn: on,
  }),
  'record-silence': ({ request, a }) => ({ consultationId: idAt(request?.consultations, a) }),
  'request-reasons': ({ on }) => ({ noticeOn: on }),
  'receive-reasons': ({ on, a }) => ({ receivedOn: on, reasonable: a % 2 === 0 }),
  'set-delayed-date': ({ on, a }) => ({ noticeOn: on, replyOn: addDays(on, a) }),
  'extend-period': ({ on, a }) => ({
    noticeOn: on,
    workingDays: (a % 22) + 1,
    approvedBy: '王主任',
  }),
  'remove-extension': () => ({ why }),
  'remove-supplement': () => ({ why }),
  'remove-supplement-answer': () => ({ why }),
  'remove-consultation-answer': ({ request, a }) => ({
    consultationId: idAt(request?.consultations, a),
    why,
  }),
  'remove-reasons-answer': () => ({ why }),
  'remove-payment': () => ({ why }),
  'remove-consultation': () => ({ why }),
  'remove-fee-notice': () => ({ why }),
  'issue-fee-notice': ({ on, a }) => ({
    noticeReceivedOn: on,
    scale: a % 2 ? 'by-pages' : 'by-items',
    quantity: a + 5,
  }),
  'record-payment': ({ on }) => ({ paidOn: on }),
  'lapse-payment': () => ({}),
  'submit-for-approval': ({ a }) => ({ subject: a % 2 ? 'extension' : 'decision' }),
  'withdraw-submission': () => ({}),
  'return-submission': () => ({ why }),
  'grant-approval': () => ({}),
  'record-decision': ({ on, a }) => ({ category: pick(categories, a), decidedOn: on }),
  'dispatch-reply': ({ on, today, a, b }) => ({
    method: pick(deliveryMethod.options, a),
    dispatchedOn: on,
    ...(b % 3 === 0 && { deliveredOn: today }),
  }),
  'record-delivery': ({ on }) => ({ deliveredOn: on }),
  'remove-delivery': () => ({ why }),
  'withdraw-request': ({ on }) => ({ withdrawnOn: on }),
  'close-otherwise': ({ on, a }) => ({ category: pick(categories, a), closedOn: on, why }),
  'archive-request': ({ on, a }) => ({ archivedOn: on, archiveNumber: `档2025-${a}` }),
  'reopen-request': () => ({ why }),
  'file-review': ({ on }) => ({ acceptedOn: on }),
  'decide-review': ({ on, request, a, b }) => ({
    caseId: idAt(request?.reviews, a),
    result: pick(caseResult.options, b),
    concludedOn: on,
  }),
  'file-litigation': ({ on, a }) => ({ kind: a % 2 ? 'direct' : 'after-review', acceptedOn: on }),
  'decide-litigation': ({ on, request, a, b }) => ({
    caseId: idAt(request?.litigations, a),
    result: pick(caseResult.options, b),
    concludedOn: on,
    instance: b % 2 ? 'first' : 'second',
  }),
  'order-re-answer': ({ on, request, a }) => ({ caseId: idAt(cases(request), a), orderedOn: on }),
  'give-re-answer': ({ on, request, a, b }) => ({
    caseId: idAt(cases(request), a),
    category: pick(categories, b),
    method: 'post',
    answeredOn: on,
  }),
  'correct-fact': corrected,
  'void-request': () => ({ why }),
};

/** The body of a move in the situation in which it is made. */
export const bodyOf = ({ verb, back, a, b }: Move, state: RequestState, today: LocalDate): object =>
  bodies[verb]({
    today,
    on: addDays(today, -back),
    request: state.life === 'unknown' ? null : state,
    a,
    b,
  });

const names = Object.keys(bodies) as RequestVerbName[];
/** Verbs that end a history early come seldom, those that make one long come often. */
const weight = (verb: RequestVerbName): number => {
  if (verb === 'void-request') return 1;
  return verb === 'correct-fact' ? 30 : 6;
};

/** What a clerk might do to a request, in any order and often at the wrong time. */
export const moves: fc.Arbitrary<readonly Move[]> = fc.array(
  fc.record({
    wait: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 25 })),
    verb: fc.oneof(
      ...names.map((verb) => ({ weight: weight(verb), arbitrary: fc.constant(verb) })),
    ),
    back: fc.oneof(fc.constant(0), fc.integer({ min: -1, max: 12 })),
    a: fc.nat(99),
    b: fc.nat(99),
  }),
  { minLength: 5, maxLength: 100, size: 'max' },
);
