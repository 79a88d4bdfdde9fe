import type { RequestFacts } from '../queries.js';

type Value = string | number | null | undefined;
type Holder = Readonly<Record<string, Value>> | null | undefined;

const holders: Readonly<
  Record<string, (facts: RequestFacts, part: string | undefined) => object | null | undefined>
> = {
  supplement: ({ supplements }) => supplements.at(-1),
  consultation: ({ consultations }, part) => named(consultations, part),
  reasons: ({ reasonsNoticeOn }) => (reasonsNoticeOn ? { noticeOn: reasonsNoticeOn } : null),
  delayed: ({ delayedReplyOn }) => (delayedReplyOn ? { replyOn: delayedReplyOn } : null),
  extension: ({ extensions }) => extensions.at(-1),
  fee: ({ fees }, part) => named(fees, part),
  decision: ({ decision, closing }) => decision ?? closing,
  reply: ({ reply }) => reply,
  closing: ({ closing }) => closing,
  archive: ({ archiveNumber }) => (archiveNumber ? { archiveNumber } : null),
  review: ({ reviews }, part) => named(reviews, part),
  litigation: ({ litigations }, part) => named(litigations, part),
};

/** The part that is meant, or the only kind of part there is as long as none has been named. */
const named = (list: readonly { readonly id: string }[], part: string | undefined) =>
  part === undefined ? list.at(-1) : list.find(({ id }) => id === part);

/** What stands at a correctable fact (`reply.letterOn`); undefined where the request has no such part. */
export const factNow = (fact: string, part: string | undefined, facts: RequestFacts): Value => {
  const [group = '', field] = fact.split('.');
  if (field === undefined) return (facts as unknown as Holder)?.[group];
  return (holders[group]?.(facts, part) as Holder)?.[field];
};
