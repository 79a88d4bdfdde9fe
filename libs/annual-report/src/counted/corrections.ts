import type { CaseResult, LitigationKind, RequestEventOf } from '@tracker/domain/events';
import type { LocalDate } from '@tracker/statute';
import { changed, withLastResult } from './cases.js';
import type { CountedCase, CountedRequest } from './counted-request.js';
import { earliest } from './event-ref.js';

type Corrected = RequestEventOf<'FactCorrected'>['data'];

/** What a correction changes, from which day on it matters, and the place of the event it is about. */
export type Correction = {
  readonly on: LocalDate | null;
  readonly at?: number | null;
  readonly change: Partial<Omit<CountedRequest, 'trail'>>;
};

type Corrects = (request: CountedRequest, data: Corrected) => Correction;

const day = (value: Corrected['is']): LocalDate | null =>
  typeof value === 'string' ? value : null;

/** A date that moved touches every report from the earlier of its values on; what stood counts, too. */
const eitherDay = ({ was, is }: Corrected, stood?: LocalDate | null) =>
  earliest(day(was), day(is), stood);

const theCase = (request: CountedRequest, caseId: string | undefined): CountedCase | undefined =>
  request.cases.find((one) => one.caseId === caseId);

const acceptedOn: Corrects = (r, data) => ({
  on: eitherDay(data, theCase(r, data.part)?.acceptedOn),
  at: theCase(r, data.part)?.filedAt,
  change: {
    cases: changed(r.cases, data.part, (it) => ({
      ...it,
      acceptedOn: day(data.is) ?? it.acceptedOn,
    })),
  },
});

const result: Corrects = (r, data) => {
  const it = theCase(r, data.part);
  const is = data.is as CaseResult | null;
  return {
    on: it?.results.at(-1)?.concludedOn ?? it?.acceptedOn ?? null,
    at: it?.results.at(-1)?.at,
    change: { cases: changed(r.cases, data.part, (one) => withLastResult(one, { result: is })) },
  };
};

const concludedOn: Corrects = (r, data) => ({
  on: eitherDay(data, theCase(r, data.part)?.results.at(-1)?.concludedOn),
  at: theCase(r, data.part)?.results.at(-1)?.at,
  change: {
    cases: changed(r.cases, data.part, (one) => withLastResult(one, { concludedOn: day(data.is) })),
  },
});

const lastDay = (days: readonly LocalDate[], is: LocalDate | null): readonly LocalDate[] =>
  is === null ? days.slice(0, -1) : [...days.slice(0, -1), is];

const letter =
  (kind: 'supplement' | 'reasons'): Corrects =>
  (r, data) => ({
    on: eitherDay(data, r.letters[kind].at(-1)),
    change: { letters: { ...r.letters, [kind]: lastDay(r.letters[kind], day(data.is)) } },
  });

/** The corrections that move a figure or a check; all others leave the report as it is. */
export const corrections: Partial<Record<Corrected['fact'], Corrects>> = {
  receivedOn: (r, data) => ({
    on: eitherDay(data, r.receivedOn),
    at: 0,
    change: { receivedOn: day(data.is) },
  }),
  applicantType: (r, { is }) => ({
    on: earliest(r.receivedOn, r.closing?.closedOn),
    at: 0,
    change: { applicantType: String(is) },
  }),
  'decision.category': (r, { is }) => ({
    on: earliest(r.decision?.decidedOn, r.closing?.closedOn),
    at: r.closing?.at ?? r.decision?.at,
    change: {
      decision: r.decision && { ...r.decision, category: String(is) },
      closing: r.closing && { ...r.closing, category: String(is) },
    },
  }),
  'decision.decidedOn': (r, data) => ({
    on: eitherDay(data, r.decision?.decidedOn),
    at: r.decision?.at,
    change: {
      decision: r.decision && { ...r.decision, decidedOn: day(data.is) ?? r.decision.decidedOn },
    },
  }),
  'closing.closedOn': (r, data) => ({
    on: eitherDay(data, r.closing?.closedOn),
    at: r.closing?.at,
    change: {
      closing: r.closing && { ...r.closing, closedOn: day(data.is) ?? r.closing.closedOn },
    },
  }),
  'supplement.noticeOn': letter('supplement'),
  'reasons.noticeOn': letter('reasons'),
  'fee.noticeReceivedOn': (r, data) => ({
    on: eitherDay(data, r.letters.fee.find(({ id }) => id === data.part)?.on),
    change: {
      letters: {
        ...r.letters,
        fee: r.letters.fee.map((one) =>
          one.id === data.part ? { ...one, on: day(data.is) ?? one.on } : one,
        ),
      },
    },
  }),
  'review.acceptedOn': acceptedOn,
  'review.result': result,
  'review.concludedOn': concludedOn,
  'litigation.acceptedOn': acceptedOn,
  'litigation.result': result,
  'litigation.concludedOn': concludedOn,
  'litigation.kind': (r, { part, is }) => ({
    on: theCase(r, part)?.acceptedOn ?? null,
    at: theCase(r, part)?.filedAt,
    change: {
      cases: changed(r.cases, part, (it) => ({ ...it, block: is as LitigationKind })),
    },
  }),
};
