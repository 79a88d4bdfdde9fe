import type { OrganEvent, RequestEvent, RequestEventOf } from '@tracker/domain/events';
import type { CountedRequest } from './counted/counted-request.js';
import type { LogEvent } from './counted/log-event.js';
import { foldLog, type LogFold } from './fold-log.js';
import { annualReport } from './report/annual-report.js';
import type { AnnualReport } from './report/annual-report-type.js';

export const organ = 'KY';
type Data<Type extends RequestEvent['type']> = RequestEventOf<Type>['data'];

const event = <Type extends RequestEvent['type']>(type: Type, data: Data<Type>) =>
  ({ type, data }) as Extract<RequestEvent, { type: Type }>;

/** Events by name, with only what counting reads; the rest is filled in. */
export const received = (
  receivedOn: string | null,
  more: Partial<Data<'RequestRegistered'>> = {},
) =>
  event('RequestRegistered', {
    organ,
    number: 'unnumbered',
    origin: 'desk',
    channel: 'in-person',
    receivedOn,
    receiptRule: 'in-person',
    registeredOn: receivedOn ?? '2024-01-01',
    applicantId: null,
    applicantType: 'natural-person',
    ...more,
  } as Data<'RequestRegistered'>);
export const confirmed = (receivedOn: string) =>
  event('ReceiptConfirmed', { confirmedOn: receivedOn, receivedOn, receiptRule: 'online' });
export const supplementAsked = (noticeOn: string) =>
  event('SupplementRequested', { noticeOn, periodEndsOn: null });
export const supplementRemoved = (noticeOn: string) =>
  event('SupplementRemoved', { noticeOn, why: '录错申请' });
export const supplementAnswered = (receivedOn: string) =>
  event('SupplementReceived', { receivedOn });
export const supplementAnswerRemoved = (receivedOn: string) =>
  event('SupplementAnswerRemoved', { receivedOn, why: '录错申请' });
export const feeNoticed = (noticeReceivedOn: string) =>
  event('FeeNoticeIssued', { feeId: uuid(9), noticeReceivedOn, scale: null, amount: null });
export const feeNoticeRemoved = (noticeReceivedOn: string) =>
  event('FeeNoticeRemoved', { feeId: uuid(9), noticeReceivedOn, why: '录错申请' });
export const reasonsAsked = (noticeOn: string) => event('ReasonsRequested', { noticeOn });
export const decidedAs = (category: string, decidedOn: string) =>
  event('DecisionRecorded', { category, reasons: [], decidedOn });
export const closed = (closedOn: string, category = 'provided') =>
  event('RequestClosed', { closedOn, ground: 'reply-delivered', category });
export const reopened = (reopenedOn: string) =>
  event('RequestReopened', { reopenedOn, why: '送达有误' });
export const voided = (voidedOn: string) => event('RequestVoided', { voidedOn, why: '重复录入' });
export const corrected = (
  fact: Data<'FactCorrected'>['fact'],
  was: string | number | null,
  is: string | number | null,
  part?: string,
) =>
  event('FactCorrected', {
    ...{ fact, was, is, why: '录入有误', correctedOn: '2026-01-01' },
    ...(part ? { part } : {}),
  });
export const reviewFiled = (acceptedOn: string, caseId = uuid(1)) =>
  event('ReviewFiled', { caseId, acceptedOn });
export const reviewDecided = (
  result: 'upheld' | 'corrected' | 'other',
  concludedOn: string,
  caseId = uuid(1),
) => event('ReviewDecided', { caseId, result, concludedOn });
export const suitFiled = (kind: 'direct' | 'after-review', acceptedOn: string, caseId = uuid(2)) =>
  event('LitigationFiled', { caseId, kind, acceptedOn });
export const suitDecided = (
  result: 'upheld' | 'corrected' | 'other',
  concludedOn: string,
  caseId = uuid(2),
) => event('LitigationDecided', { caseId, result, concludedOn });
export const reAnswered = (answeredOn: string) =>
  event('ReAnswerGiven', {
    ...{ caseId: uuid(1), category: 'provided', reasons: [], method: 'post', answeredOn },
  });

export function uuid(n: number): string {
  return `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
}

export type Streams = Readonly<Record<string, readonly (RequestEvent | OrganEvent)[]>>;

const hash = (stream: string, revision: number): string => `hash-of-${stream}-${revision}`;

/** The events of one stream as a log would hold them; positions count from `first`. */
export const recorded = (
  stream: string,
  history: readonly (RequestEvent | OrganEvent)[],
  first = 1,
): LogEvent[] =>
  history.map(({ type, data }, at) => ({
    ...{ type, data, stream, revision: BigInt(at), hash: hash(stream, at) },
    position: BigInt(first + at),
  }));

/** One request per entry: its number is the key, its stream `request-<key>`. */
export const requestsOf = (histories: Readonly<Record<string, readonly RequestEvent[]>>): Streams =>
  Object.fromEntries(
    Object.entries(histories).map(([number, [first, ...rest]]) => [
      `request-${number}`,
      first?.type === 'RequestRegistered'
        ? [{ ...first, data: { ...first.data, number } }, ...rest]
        : [],
    ]),
  );

export const created: OrganEvent = {
  type: 'OrganCreated',
  data: { organ, name: '开远市人民政府' },
};

/** The organ's stream at the positions 1–99, those of its requests at 101, 201 and so on. */
export const logOf = (
  streams: Streams,
  organEvents: readonly OrganEvent[] = [created],
): LogEvent[] =>
  Object.entries({ [`organ-${organ}`]: organEvents, ...streams }).flatMap(([stream, history], at) =>
    recorded(stream, history, at * 100 + 1),
  );

/** Folds the organ and its requests, stream after stream. */
export const folded = (
  streams: Streams,
  organEvents: readonly OrganEvent[] = [created],
): LogFold => {
  const fold = foldLog({ organ });
  for (const one of logOf(streams, organEvents)) fold.apply(one);
  return fold;
};

export const reportOf = (fold: LogFold, year: number, form?: '2019' | '2021'): AnnualReport => {
  const facts = fold.organFacts();
  if (!facts) throw new Error('the organ was never created');
  const versions = { rulesVersion: 'rules-1', calendarId: 'calendar-1', scope: 'own' } as const;
  return annualReport({ organ: facts, year, form, requests: fold.requests(), ...versions });
};

export const theRequest = (...history: readonly RequestEvent[]): CountedRequest => {
  const [request] = folded(requestsOf({ N1: history })).requests();
  if (!request) throw new Error('no request was registered');
  return request;
};

/** The seven numbers of a row, by its key. */
export const row = ({ sectionThree }: AnnualReport, key: string): readonly number[] =>
  sectionThree.rows.find((one) => one.key === key)?.cells ?? [];
