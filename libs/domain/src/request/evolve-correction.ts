import type { CorrectableFact } from './correctable.js';
import type { RequestEventOf } from './events/index.js';
import type { KnownRequest } from './state.js';

type Value = string | number | null;
type Plain = Record<string, unknown>;

const last = <T>(list: readonly T[], change: Plain): readonly T[] =>
  list.map((item, index) => (index === list.length - 1 ? { ...item, ...change } : item));

const named = <T extends { readonly id: string }>(
  list: readonly T[],
  id: string | undefined,
  change: Plain,
): readonly T[] => list.map((item) => (item.id === id ? { ...item, ...change } : item));

const parts: Record<
  string,
  (r: KnownRequest, change: Plain, part: string | undefined) => Partial<KnownRequest>
> = {
  supplement: (r, change) => ({ supplements: last(r.supplements, change) }),
  consultation: (r, change, part) => ({ consultations: named(r.consultations, part, change) }),
  extension: (r, change) => ({ extensions: last(r.extensions, change) }),
  fee: (r, change, part) => ({ fees: named(r.fees, part, change) }),
  review: (r, change, part) => ({ reviews: named(r.reviews, part, change) }),
  litigation: (r, change, part) => ({ litigations: named(r.litigations, part, change) }),
  decision: (r, change) => ({
    decision: r.decision && { ...r.decision, ...change },
    closing: r.closing && 'category' in change ? { ...r.closing, ...change } : r.closing,
  }),
  reply: (r, change) => ({ reply: r.reply && { ...r.reply, ...change } }),
  closing: (r, change) => ({ closing: r.closing && { ...r.closing, ...change } }),
  reasons: (_r, { noticeOn }) => ({ reasonsNoticeOn: noticeOn as string | null }),
  delayed: (_r, { replyOn }) => ({ delayedReplyOn: replyOn as string | null }),
  archive: (_r, { archiveNumber }) => ({ archiveNumber: archiveNumber as string }),
};

/** Puts the corrected value where the wrong one stood. */
export const correct = (
  request: KnownRequest,
  { fact, part, is }: RequestEventOf<'FactCorrected'>['data'],
): KnownRequest => {
  const [group = '', field] = fact.split('.');
  if (field === undefined) return { ...request, [group]: is };
  return { ...request, ...parts[group]?.(request, { [field]: is }, part) };
};

/** What stands at a fact now; undefined where the request has no such part. */
export const factOf = (
  request: KnownRequest,
  fact: CorrectableFact,
  part: string | undefined,
): Value | undefined => {
  const [group = '', field] = fact.split('.');
  if (field === undefined) return (request as unknown as Record<string, Value>)[group];
  const holder = partOf(request, group, part) as Record<string, Value> | null | undefined;
  return holder?.[field];
};

const partOf = (request: KnownRequest, group: string, part: string | undefined): unknown => {
  switch (group) {
    case 'supplement':
      return request.supplements.at(-1);
    case 'extension':
      return request.extensions.at(-1);
    case 'consultation':
      return request.consultations.find(({ id }) => id === part);
    case 'fee':
      return request.fees.find(({ id }) => id === part);
    case 'review':
      return request.reviews.find(({ id }) => id === part);
    case 'litigation':
      return request.litigations.find(({ id }) => id === part);
    case 'decision':
      return request.decision ?? (request.closing && { category: request.closing.category });
    case 'reply':
      return request.reply;
    case 'closing':
      return request.closing;
    case 'reasons':
      return request.reasonsNoticeOn && { noticeOn: request.reasonsNoticeOn };
    case 'delayed':
      return request.delayedReplyOn && { replyOn: request.delayedReplyOn };
    default:
      return request.archiveNumber && { archiveNumber: request.archiveNumber };
  }
};
