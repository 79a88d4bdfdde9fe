import type { TimelineEvent } from '../queries.js';

export type SinceOpened = {
  /** What others recorded after the revision that was seen, in sentences. */
  readonly others: readonly string[];
  /** The revision to send: what one has done oneself is no surprise. */
  readonly revision: string;
};

type Told = Pick<TimelineEvent, 'revision' | 'actor' | 'sentence' | 'recordedAt'>;

const time = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  hour: '2-digit',
  minute: '2-digit',
});

/** What happened to a request since somebody opened a drawer on it at revision `seen`. */
export const sinceOpened = (seen: string, events: readonly Told[], me: string): SinceOpened => {
  const later = events.filter(
    ({ revision }) => revision !== null && BigInt(revision) > BigInt(seen),
  );
  const others = later.filter(({ actor }) => actor.id !== me);
  const last = later.at(-1)?.revision ?? seen;
  return {
    others: others.map(
      ({ actor, recordedAt, sentence }) =>
        `${actor.name} ${time.format(new Date(recordedAt))} ${sentence}`,
    ),
    revision: others.length === 0 ? last : seen,
  };
};
