import type { CorrectableFact } from '../correctable.js';
import type { Approval, KnownRequest } from '../state.js';

export type FactValue = string | number | null;
type Holder = Readonly<Record<string, unknown>>;

/** Where a group of facts stands in a request: how to find it and how to put changed facts there. */
type Place = {
  readonly find: (request: KnownRequest, part: string | undefined) => object | null | undefined;
  readonly put: (
    request: KnownRequest,
    change: Holder,
    part: string | undefined,
  ) => Partial<KnownRequest>;
};

/** A list of which only the last element can be meant. */
const lastOf = (key: 'supplements' | 'extensions'): Place => ({
  find: (request) => request[key].at(-1),
  put: (request, change) => ({
    [key]: request[key].map((one, index, all) =>
      index === all.length - 1 ? { ...one, ...change } : one,
    ),
  }),
});

/** A list whose elements are named by their id. */
const namedIn = (key: 'consultations' | 'fees' | 'reviews' | 'litigations'): Place => ({
  find: (request, part) => request[key].find(({ id }) => id === part),
  put: (request, change, part) => ({
    [key]: request[key].map((one) => (one.id === part ? { ...one, ...change } : one)),
  }),
});

/** A part of which there is at most one. */
const only = (key: 'reply' | 'closing'): Place => ({
  find: (request) => request[key],
  put: (request, change) => ({ [key]: request[key] && { ...request[key], ...change } }),
});

/** A single fact that the state keeps under another name. */
const single = (
  field: string,
  key: 'reasonsNoticeOn' | 'delayedReplyOn' | 'archiveNumber',
): Place => ({
  find: (request) => (request[key] === null ? null : { [field]: request[key] }),
  put: (_request, change) => ({ [key]: change[field] }),
});

type Decided = Omit<Approval, 'before'>;

/** A submission that somebody has decided on: what stood before it is past. */
export const withStatus = (
  { before: _past, ...approval }: Approval,
  status: Approval['status'],
): Decided => ({ ...approval, status });

/** A decision that changes after 审核 has to go through it again (条例 45). */
export const approvalAfterChange = ({ approval }: KnownRequest): KnownRequest['approval'] => {
  if (approval?.subject === 'decision') return withStatus(approval, 'returned');
  return approval?.before?.subject === 'decision'
    ? { ...approval, before: withStatus(approval.before, 'returned') }
    : approval;
};

/** The category of a closed request stands in its closing too: what counts follows what was decided. */
const decided: Place = {
  find: ({ decision, closing }) => decision ?? (closing && { category: closing.category }),
  put: (request, change) => ({
    decision: request.decision && { ...request.decision, ...change },
    closing:
      request.closing && 'category' in change ? { ...request.closing, ...change } : request.closing,
    approval: request.life === 'open' ? approvalAfterChange(request) : request.approval,
  }),
};

const places: Readonly<Record<string, Place>> = {
  supplement: lastOf('supplements'),
  consultation: namedIn('consultations'),
  reasons: single('noticeOn', 'reasonsNoticeOn'),
  delayed: single('replyOn', 'delayedReplyOn'),
  extension: lastOf('extensions'),
  fee: namedIn('fees'),
  decision: decided,
  reply: only('reply'),
  closing: only('closing'),
  archive: single('archiveNumber', 'archiveNumber'),
  review: namedIn('reviews'),
  litigation: namedIn('litigations'),
};

const itself: Place = { find: (request) => request, put: (_request, change) => change };

const resolve = (fact: CorrectableFact): { readonly place: Place; readonly field: string } => {
  const [group = '', field] = fact.split('.');
  const place = field === undefined ? itself : places[group];
  if (!place) throw new Error(`No place for ${fact}.`);
  return { place, field: field ?? group };
};

/** Whether the fact exists once a consultation, fee notice, review or suit, so that its id must be given. */
export const needsPart = (fact: CorrectableFact): boolean =>
  ['consultation', 'fee', 'review', 'litigation'].some((group) => fact.startsWith(`${group}.`));

/** What stands at a fact now; undefined where the request has no such part. */
export const factOf = (
  request: KnownRequest,
  fact: CorrectableFact,
  part: string | undefined,
): FactValue | undefined => {
  const { place, field } = resolve(fact);
  return (place.find(request, part) as Record<string, FactValue> | null | undefined)?.[field];
};

/** The request with another value at a fact; unchanged where it has no such part. */
export const withFact = (
  request: KnownRequest,
  fact: CorrectableFact,
  part: string | undefined,
  is: FactValue,
): KnownRequest => {
  const { place, field } = resolve(fact);
  return { ...request, ...place.put(request, { [field]: is }, part) };
};
