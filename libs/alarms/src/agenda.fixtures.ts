import { type Due, type DueInput, due } from './due.js';
import { isBefore, type Moment } from './working-hours.js';

/** What became of an alarm, and when. */
export type Rung = {
  readonly id: string;
  readonly how: 'rung' | 'overtaken';
  readonly when: string;
};

export type Situation = Omit<DueInput, 'now' | 'recorded'>;

/** Records what is due at a moment, as the worker does. */
export const ringAt = (situation: Situation, now: Moment, recorded: Set<string>): Rung[] => {
  const { ring, overtaken } = due({ ...situation, now, recorded });
  const when = `${now.on} ${now.at}`;
  const rung = [
    ...ring.map(({ id }) => ({ id, how: 'rung', when }) as const),
    ...overtaken.map(({ id }) => ({ id, how: 'overtaken', when }) as const),
  ];
  for (const { id } of rung) recorded.add(id);
  return rung;
};

/** Follows `next` from `start` to `end`; in an outage the worker comes back at `upAgain`. */
export const runAgenda = (
  situation: Situation,
  start: Moment,
  end: Moment,
  upAgain: (moment: Moment) => Moment = (moment) => moment,
): readonly Rung[] => {
  const recorded = new Set<string>();
  const rung: Rung[] = [];
  let now: Moment | null = upAgain(start);
  while (now !== null && (now.on < end.on || (now.on === end.on && now.at <= end.at))) {
    rung.push(...ringAt(situation, now, recorded));
    const { next }: Due = due({ ...situation, now, recorded });
    if (next && !isBefore(now, next)) throw new Error(`The agenda stands still at ${next.on}.`);
    now = next && upAgain(next);
  }
  return rung;
};
