import { builtInSchedules } from '@tracker/statute';
import type { Rung, Situation } from './agenda.fixtures.js';

/**
 * What should happen, told a second time and differently: no ring days, no calendar of ours, no
 * agenda. It walks every day and half hour, looks at the colour of each limit, and remembers when
 * it changed for the worse. Slow, and of use to specs only.
 */
type Limits = Situation['limits'];
type OneLimit = Limits[number];

const off = new Set<string>();
const on = new Set<string>();
for (const { year, restDays, makeUpWorkdays } of builtInSchedules) {
  if (year < 2023) continue;
  for (const day of restDays) off.add(day);
  for (const day of makeUpWorkdays) on.add(day);
}
const dayMs = 86_400_000;
const texts: string[] = [];
const working: boolean[] = [];
const first = Date.UTC(2023, 0, 1);
for (let n = 0; n < 365 * 6; n += 1) {
  const day = new Date(first + n * dayMs);
  const text = day.toISOString().slice(0, 10);
  texts.push(text);
  working.push(on.has(text) || (!off.has(text) && day.getUTCDay() % 6 !== 0));
}
const indexOf = (text: string): number => (Date.parse(`${text}T00:00:00Z`) - first) / dayMs;

const leftOn = (day: number, lastDay: number): number => {
  let count = 0;
  for (let n = day + 1; n <= lastDay; n += 1) if (working[n]) count += 1;
  return count;
};

const severity = ['', 'yellow', 'red', 'overdue'];
const stateOn = (one: OneLimit, day: number, { settings }: Situation): string => {
  const dueDay = indexOf(one.dueOn);
  if (one.kind === 'supplement' || one.kind === 'payment') return day > dueDay ? 'lapse' : '';
  if (one.kind === 'consultation') return day > dueDay ? 'silence' : '';
  const left = leftOn(day, Math.min(dueDay, indexOf(one.strictDueOn ?? one.dueOn)));
  if (one.kind === 'correction-notice') {
    return day <= dueDay && left <= settings.redWorkingDays ? 'yellow' : '';
  }
  if (day > dueDay) return 'overdue';
  if (left <= settings.redWorkingDays) return 'red';
  return left <= settings.yellowWorkingDays ? 'yellow' : '';
};

const isQuiet = (one: OneLimit, limits: Limits): boolean => {
  if (one.kind === 'review' || one.kind === 'suit') return true;
  if (one.kind === 're-answer') return false;
  if (one.closed) return true;
  if (['supplement', 'payment', 'consultation'].includes(one.kind)) return false;
  const reply = limits.find(({ kind }) => kind === 'reply');
  const delayed = limits.find(({ kind }) => kind === 'delayed-reply');
  const other = one === reply ? delayed : one === delayed ? reply : undefined;
  if (other && one === reply && other.dueOn > one.dueOn) return true;
  if (other && one === delayed && other.dueOn >= one.dueOn) return true;
  return one.waiting;
};

type Born = { id: string; limit: OneLimit; state: string; day: number };

const born = (situation: Situation, until: number): readonly Born[] =>
  situation.limits.flatMap((one) => {
    if (isQuiet(one, situation.limits)) return [];
    const children: Born[] = [];
    let was = '';
    const start = Math.max(indexOf(one.since), indexOf(situation.notBefore ?? one.since));
    for (let day = start; day <= until; day += 1) {
      if (!working[day]) continue;
      const state = stateOn(one, day, situation);
      if (state !== '' && state !== was) {
        const dueOn = one.dueOn.split('-').join('');
        const id = `${one.kind}-${one.requestId}-${one.seq}-${state}-${dueOn}`;
        children.push({ id, limit: one, state, day });
      }
      was = state;
    }
    return children;
  });

const order = 'reply,delayed-reply,re-answer,correction-notice'.split(',');
const sharper = (a: Born, b: Born): boolean => {
  const bySeverity = severity.indexOf(a.state) - severity.indexOf(b.state);
  if (bySeverity !== 0) return bySeverity > 0;
  if (a.limit.dueOn !== b.limit.dueOn) return a.limit.dueOn < b.limit.dueOn;
  const byKind = order.indexOf(a.limit.kind) - order.indexOf(b.limit.kind);
  return byKind === 0 ? a.limit.seq < b.limit.seq : byKind < 0;
};

const halfHours = Array.from(
  { length: 48 },
  (_, n) => `${String(n >> 1).padStart(2, '0')}:${n % 2 ? '30' : '00'}`,
);

/** Everything rung and overtaken from `from` through `to` while `isUp`, in the order of time. */
export const simulate = (
  situation: Situation,
  from: string,
  to: string,
  isUp: (when: string) => boolean,
): readonly Rung[] => {
  const { reminderTime, workdayEnds } = situation.settings;
  const events: Rung[] = [];
  let pending = [...born(situation, indexOf(to))];
  for (let day = indexOf(from); day <= indexOf(to); day += 1) {
    if (!working[day]) continue;
    for (const time of halfHours) {
      const when = `${texts[day]} ${time}`;
      if (time < reminderTime || time >= workdayEnds || !isUp(when)) continue;
      let best: Born | null = null;
      const here = pending.filter((one) => one.day <= day);
      for (const one of here) {
        const gone = one.limit.kind === 'correction-notice' && day > indexOf(one.limit.dueOn);
        if (!severity.includes(one.state) || gone) continue;
        if (best === null || sharper(one, best)) best = one;
      }
      for (const one of here) {
        const rung = one === best || !severity.includes(one.state);
        events.push({ id: one.id, how: rung ? 'rung' : 'overtaken', when });
      }
      pending = pending.filter((one) => one.day > day);
    }
  }
  return events;
};
