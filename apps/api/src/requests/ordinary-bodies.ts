import type { KnownRequest, RequestVerbName } from '@tracker/domain';
import { categoriesToChoose, type LocalDate } from '@tracker/statute';

type Ordinary = (request: KnownRequest, today: LocalDate) => object;

const nobody = '00000000-0000-4000-8000-000000000000';
type Part = { readonly id: string };
const idOf = <T extends Part>(list: readonly T[], fits: (part: T) => boolean): string =>
  (list.findLast(fits) ?? list.at(-1))?.id ?? nobody;

const unanswered = ({ consultations }: KnownRequest) =>
  idOf(consultations, ({ answeredOn, silentOn }) => answeredOn === null && silentOn === null);
const category = (today: LocalDate, fits: (row: string, code: string) => boolean): string =>
  categoriesToChoose(today).find(({ row, code }) => fits(row, code))?.code ?? '';
const granted = (today: LocalDate) => category(today, (row) => row === '3.1');

/** What an officer would most ordinarily order today: tried, it tells whether the verb is open and why not. */
export const ordinaryBodies: { readonly [Verb in RequestVerbName]: Ordinary } = {
  'confirm-receipt': (_r, today) => ({ confirmedOn: today }),
  'assign-handler': ({ handler }) => ({ handler: `${handler ?? ''}（另一人）` }),
  'request-supplement': (_r, today) => ({ noticeOn: today }),
  'receive-supplement': (_r, today) => ({ receivedOn: today }),
  'lapse-supplement': () => ({}),
  'start-consultation': (_r, today) => ({ kind: 'third-party', sentOn: today }),
  'confirm-consultation-receipt': ({ consultations }, today) => ({
    consultationId: idOf(consultations, ({ receivedOn }) => receivedOn === null),
    receivedOn: today,
  }),
  'answer-consultation': (r, today) => ({ consultationId: unanswered(r), answeredOn: today }),
  'record-silence': (r) => ({ consultationId: unanswered(r) }),
  'request-reasons': (_r, today) => ({ noticeOn: today }),
  'receive-reasons': (_r, today) => ({ receivedOn: today, reasonable: true }),
  'set-delayed-date': (_r, today) => ({ noticeOn: today, replyOn: today }),
  'extend-period': (_r, today) => ({ noticeOn: today, workingDays: 1, approvedBy: '（负责人）' }),
  'remove-extension': () => ({ why: '（理由）' }),
  'remove-supplement-answer': () => ({ why: '（理由）' }),
  'remove-consultation-answer': ({ consultations }) => ({
    consultationId: idOf(consultations, ({ answeredOn, silentOn }) => !!(answeredOn ?? silentOn)),
    why: '（理由）',
  }),
  'remove-reasons-answer': () => ({ why: '（理由）' }),
  'remove-payment': () => ({ why: '（理由）' }),
  'remove-supplement': () => ({ why: '（理由）' }),
  'remove-consultation': () => ({ why: '（理由）' }),
  'remove-fee-notice': () => ({ why: '（理由）' }),
  'issue-fee-notice': (_r, today) => ({
    noticeReceivedOn: today,
    scale: 'by-pages',
    quantity: 1000,
  }),
  'record-payment': (_r, today) => ({ paidOn: today }),
  'lapse-payment': () => ({}),
  'submit-for-approval': ({ decision }) => ({ subject: decision ? 'decision' : 'extension' }),
  'withdraw-submission': () => ({}),
  'return-submission': () => ({ why: '（理由）' }),
  'grant-approval': () => ({}),
  'record-decision': (_r, today) => ({ category: granted(today), reasons: [], decidedOn: today }),
  'dispatch-reply': (_r, today) => ({ method: 'electronic', dispatchedOn: today }),
  'record-delivery': (_r, today) => ({ deliveredOn: today }),
  'remove-delivery': () => ({ why: '（理由）' }),
  'withdraw-request': (_r, today) => ({ withdrawnOn: today }),
  'close-otherwise': (_r, today) => ({
    closedOn: today,
    category: category(today, (row, code) => row === '3.6.3' && code !== 'withdrawn'),
    why: '（理由）',
  }),
  'archive-request': (_r, today) => ({ archivedOn: today, archiveNumber: '（归档号）' }),
  'reopen-request': () => ({ why: '（理由）' }),
  'file-review': (_r, today) => ({ acceptedOn: today }),
  'decide-review': ({ reviews }, today) => ({
    caseId: idOf(reviews, ({ result }) => result === null),
    result: 'upheld',
    concludedOn: today,
  }),
  'file-litigation': ({ reviews }, today) => ({
    kind: reviews.length > 0 ? 'after-review' : 'direct',
    acceptedOn: today,
  }),
  'decide-litigation': ({ litigations }, today) => ({
    caseId: idOf(litigations, ({ result }) => result === null),
    result: 'upheld',
    concludedOn: today,
    instance: 'first',
  }),
  'order-re-answer': ({ reviews, litigations, reAnswers }, today) => ({
    caseId: idOf(
      [...reviews, ...litigations],
      ({ id, result }) => result === 'corrected' && !reAnswers.some(({ caseId }) => caseId === id),
    ),
    orderedOn: today,
  }),
  'give-re-answer': ({ reAnswers }, today) => ({
    caseId: reAnswers.find(({ answeredOn }) => answeredOn === null)?.caseId ?? nobody,
    category: granted(today),
    reasons: [],
    method: 'post',
    answeredOn: today,
  }),
  'correct-fact': ({ channel }) => ({
    fact: 'channel',
    is: channel === 'other' ? 'in-person' : 'other',
    why: '（理由）',
  }),
  'void-request': () => ({ why: '（理由）' }),
};
