import { builtInSchedules, type LocalDate } from '@tracker/statute';
import { believed } from './recount.js';
import type { Given, LogEvent } from './types.js';

/**
 * Which alarms must have rung, from what the clients were told and the State Council's notices alone: no
 * stream is read for it, no limit reckoned by the product.
 */
const restDays = new Set(builtInSchedules.flatMap(({ restDays: days }) => days));
const workdays = new Set(builtInSchedules.flatMap(({ makeUpWorkdays }) => makeUpWorkdays));
const dayMs = 86_400_000;

const later = (day: LocalDate, days: number): LocalDate =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);

const isWorkday = (day: LocalDate): boolean =>
  workdays.has(day) || (!restDays.has(day) && new Date(`${day}T00:00:00Z`).getUTCDay() % 6 !== 0);

const workdaysAfter = (day: LocalDate, count: number): LocalDate => {
  let at = day;
  for (let left = count; left > 0; ) {
    at = later(at, 1);
    if (isWorkday(at)) left -= 1;
  }
  return at;
};

const workdaysLeft = (today: LocalDate, last: LocalDate): number => {
  let count = 0;
  for (let day = later(today, 1); day <= last; day = later(day, 1)) if (isWorkday(day)) count += 1;
  return count;
};

const plain = (day: LocalDate): string => day.replaceAll('-', '');

/** An alarm that must stand in the stream of its request, by the form of its name. */
export type MustRing = { readonly requestId: string; readonly name: RegExp };

const named = (kind: string, requestId: string, level: string, due = '\\d{8}'): MustRing => ({
  requestId,
  name: new RegExp(`^${kind}-${requestId}-\\d+-${level}-${due}$`),
});

const levelOf = (today: LocalDate, due: LocalDate): string | null => {
  if (today > due) return 'overdue';
  const left = workdaysLeft(today, due);
  if (left > 5) return null;
  return left > 2 ? 'yellow' : 'red';
};

/** Of a request whose answer only a 延期 has moved. */
const ofAnswer = (
  requestId: string,
  receivedOn: LocalDate,
  extended: number,
  today: LocalDate,
): readonly MustRing[] => {
  const due = workdaysAfter(receivedOn, 20 + extended);
  const level = levelOf(today, due);
  const notice = workdaysAfter(receivedOn, 7);
  const noticeEnds = today <= notice && workdaysLeft(today, notice) <= 2;
  return [
    ...(level === null ? [] : [named('reply', requestId, level, plain(due))]),
    ...(noticeEnds ? [named('correction-notice', requestId, 'yellow', plain(notice))] : []),
  ];
};

/** The verbs after which the answer's clock is no plain count any more: such a request is not judged. */
const unjudged: readonly (string | null)[] = [
  'record-decision',
  'dispatch-reply',
  'record-delivery',
];
/** By then the answer is late, however often its clock began anew in these courses. */
const longAgo = 150;

const ofRequest = (
  requestId: string,
  orders: readonly Given[],
  { receivedOn, closedOn }: { readonly receivedOn?: string; readonly closedOn?: string },
  today: LocalDate,
): readonly MustRing[] => {
  const verbs = new Set(orders.map(({ verb }) => verb));
  if (receivedOn === undefined || closedOn !== undefined) return [];
  if (unjudged.some((verb) => verbs.has(verb))) return [];
  if (verbs.has('receive-supplement'))
    return later(receivedOn, longAgo) < today ? [named('reply', requestId, 'overdue')] : [];
  const asked = orders.find(({ verb }) => verb === 'request-supplement');
  if (asked) {
    // A rest of days on which nothing rings may follow the end of the period.
    const isOver = later(String(asked.body.periodEndsOn), 10) < today;
    return isOver ? [named('supplement', requestId, 'lapse')] : [];
  }
  const extension = orders.find(({ verb }) => verb === 'extend-period');
  return ofAnswer(requestId, receivedOn, Number(extension?.body.workingDays ?? 0), today);
};

/**
 * The alarms of all requests that nobody closed, once the last of them had its time. For organs whose working
 * hours are the whole day, and requests that were registered on this very day; none on a rest day.
 */
export const mustRing = (given: readonly Given[], today: LocalDate): readonly MustRing[] => {
  if (!isWorkday(today)) return [];
  const facts = believed(given);
  const orders = new Map<string, Given[]>();
  for (const order of given) {
    if (order.outcome?.kind !== 'acknowledged') continue;
    const { requestId } = order.outcome.receipt;
    orders.set(requestId, [...(orders.get(requestId) ?? []), order]);
  }
  return [...orders].flatMap(([requestId, own]) =>
    ofRequest(requestId, own, facts.get(requestId) ?? {}, today),
  );
};

/** Those of which the log knows nothing, in words. */
export const silentAlarms = (
  wanted: readonly MustRing[],
  events: readonly LogEvent[],
): readonly string[] => {
  const rung = new Map<string, string[]>();
  for (const { stream, data } of events)
    if (stream.startsWith('reminders-'))
      rung.set(stream, [...(rung.get(stream) ?? []), String(data.alarmId)]);
  return wanted.flatMap(({ requestId, name }) => {
    const stream = `reminders-${requestId}`;
    const own = rung.get(stream) ?? [];
    return own.some((id) => name.test(id))
      ? []
      : [`${stream}: nobody was told of ${name.source}; it holds ${own.join() || 'nothing'}`];
  });
};
