import type { Verb } from '../forms/verbs.js';
import type { Action, RequestFacts } from '../queries.js';

type Group = { readonly title: string; readonly verbs: readonly Verb[] };

// biome-ignore format: a table is read by column
export const actionGroups: readonly Group[] = [
  { title: '收件',       verbs: ['confirm-receipt', 'assign-handler', 'split-request'] },
  { title: '补正',       verbs: ['request-supplement', 'receive-supplement', 'lapse-supplement'] },
  { title: '征求意见',   verbs: ['start-consultation', 'confirm-consultation-receipt', 'answer-consultation', 'record-silence'] },
  { title: '延期',       verbs: ['extend-period'] },
  { title: '收费',       verbs: ['issue-fee-notice', 'record-payment', 'lapse-payment'] },
  { title: '说明理由',   verbs: ['request-reasons', 'receive-reasons', 'set-delayed-date'] },
  { title: '决定与审核', verbs: ['record-decision', 'submit-for-approval', 'grant-approval', 'return-submission', 'withdraw-submission'] },
  { title: '答复与办结', verbs: ['dispatch-reply', 'record-delivery', 'withdraw-request', 'close-otherwise', 'archive-request'] },
  { title: '复议与诉讼', verbs: ['file-review', 'decide-review', 'file-litigation', 'decide-litigation', 'order-re-answer', 'give-re-answer'] },
  { title: '更正',       verbs: ['correct-fact', 'correct-personal-fact', 'remove-supplement-answer', 'remove-supplement', 'remove-consultation-answer', 'remove-consultation', 'remove-extension', 'remove-payment', 'remove-fee-notice', 'remove-reasons-answer', 'remove-delivery', 'reopen-request', 'void-request'] },
];

/** What a review or a suit asks for next, the re-answer before all. */
const nextInCases = ({ reviews, litigations, reAnswers }: RequestFacts): readonly Verb[] => {
  if (reAnswers.some(({ answeredOn }) => answeredOn === null)) return ['give-re-answer'];
  const lost = [...reviews, ...litigations].filter(({ result }) => result === 'corrected');
  const ordered = new Set(reAnswers.map(({ caseId }) => caseId));
  if (lost.some(({ id }) => !ordered.has(id))) return ['order-re-answer', 'archive-request'];
  if (reviews.some(({ result }) => result === null)) return ['decide-review'];
  return litigations.some(({ result }) => result === null) ? ['decide-litigation'] : [];
};

/** What usually comes next, most likely first; only what is possible is offered. */
export const likelyNext = (facts: RequestFacts): readonly Verb[] => {
  const { life, approval, decision, reply, archiveNumber } = facts;
  if (life === 'awaiting-confirmation') return ['confirm-receipt'];
  if (life === 'voided') return [];
  if (life === 'closed') {
    const contested = nextInCases(facts);
    if (contested.length > 0) return contested;
    if (reply !== null && reply.deliveredOn === null) return ['record-delivery', 'archive-request'];
    return archiveNumber === null ? ['archive-request'] : [];
  }
  if (approval?.status === 'requested') return ['grant-approval', 'return-submission'];
  if (reply?.dispatchedOn) return ['record-delivery'];
  if (facts.supplements.some(({ receivedOn }) => receivedOn === null))
    return ['receive-supplement', 'lapse-supplement'];
  if (facts.fees.some(({ paidOn }) => paidOn === null)) return ['record-payment', 'lapse-payment'];
  if (approval?.subject === 'extension' && approval.status === 'granted')
    return ['extend-period', decision === null ? 'record-decision' : 'submit-for-approval'];
  if (decision === null) return ['record-decision', 'assign-handler'];
  const granted = approval?.subject === 'decision' && approval.status === 'granted';
  return granted
    ? ['dispatch-reply']
    : ['submit-for-approval', 'dispatch-reply', 'record-decision'];
};

export type OfferedGroup = { readonly title: string; readonly actions: readonly Action[] };

const inGroups = (actions: readonly Action[]): readonly OfferedGroup[] => {
  const of = (verb: string) => actions.filter((action) => action.verb === verb);
  return actionGroups
    .map(({ title, verbs }) => ({ title, actions: verbs.flatMap(of) }))
    .filter((group) => group.actions.length > 0);
};

export type NotNow = { readonly reason: string; readonly titles: readonly string[] };

/** What cannot be done, each reason told once for all that it keeps back. */
const byReason = (actions: readonly Action[]): readonly NotNow[] => {
  const reasons = [...new Set(actions.map(({ reason }) => reason ?? ''))];
  return reasons.map((reason) => ({
    reason,
    titles: actions.filter((one) => (one.reason ?? '') === reason).map(({ title }) => title),
  }));
};

/** What can be done now, likeliest first, then the rest in its groups, and what cannot be done. */
export const offered = (actions: readonly Action[], facts: RequestFacts) => {
  const known = new Set<string>(actionGroups.flatMap(({ verbs }) => verbs));
  const ours = actions.filter(({ verb }) => known.has(verb));
  const possible = ours.filter(({ possible: can, until }) => can && !until);
  const next = likelyNext(facts).flatMap((verb) => possible.filter((one) => one.verb === verb));
  return {
    next,
    groups: inGroups(possible.filter((action) => !next.includes(action))),
    belated: ours.filter(({ possible: can, until }) => can && until),
    impossible: byReason(ours.filter(({ possible: can, yours }) => !can && yours)),
    ofOthers: byReason(ours.filter(({ yours }) => !yours)),
  };
};
