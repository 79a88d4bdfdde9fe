import { type RequestEvent, requestStream } from '@tracker/domain';
import type { EventStore } from '@tracker/event-store';
import { eventIdOf, idFrom } from '@tracker/platform';
import { addDays } from '@tracker/statute';

/** Numbers that look random and are the same in every run. */
export type Roll = (sides: number) => number;

export const diceOf = (seed: number): Roll => {
  let state = seed >>> 0;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
};

const event = <Type extends RequestEvent['type']>(
  type: Type,
  data: Extract<RequestEvent, { type: Type }>['data'],
) => ({ type, data }) as RequestEvent;

const letters = (n: number, day: string, roll: Roll): RequestEvent[] => {
  const after = (days: number) => addDays(day, days);
  const events: RequestEvent[] = [];
  if (roll(4) === 0) {
    const noticeOn = after(roll(8) === 0 ? 50 : 2 + roll(6));
    events.push(event('SupplementRequested', { noticeOn, periodEndsOn: addDays(noticeOn, 14) }));
    if (roll(3) === 0)
      events.push(event('SupplementReceived', { receivedOn: addDays(noticeOn, 5) }));
  }
  if (roll(5) === 0) {
    const feeId = idFrom('fee', `${n}`);
    const noticeReceivedOn = after(9 + roll(40));
    events.push(event('FeeNoticeIssued', { feeId, noticeReceivedOn, scale: null, amount: 100 }));
    if (roll(3) === 0)
      events.push(event('FeePaid', { feeId, paidOn: addDays(noticeReceivedOn, 6) }));
  }
  for (let count = roll(3); count > 0 && n % 2 === 0; count -= 1) {
    const consultationId = idFrom(`consultation ${count}`, `${n}`);
    const sentOn = after(6 + roll(30));
    events.push(event('ConsultationStarted', { consultationId, kind: 'third-party', sentOn }));
    if (roll(3) === 0)
      events.push(
        event('ConsultationAnswered', { consultationId, answeredOn: addDays(sentOn, 9) }),
      );
  }
  if (roll(9) === 0) events.push(event('PeriodExtended', { noticeOn: after(10), workingDays: 20 }));
  if (roll(9) === 0) events.push(event('DelayedReplyDateSet', { replyOn: after(10 + roll(90)) }));
  if (roll(9) === 0)
    events.push(event('ApprovalRequested', { subject: 'extension', submittedOn: after(12) }));
  return events;
};

const ends = (day: string, roll: Roll): RequestEvent[] => {
  const on = addDays(day, 12 + roll(50));
  const category = 'provided';
  const decided = event('DecisionRecorded', { category, reasons: [], decidedOn: on });
  const asks = event('ApprovalRequested', { subject: 'decision', submittedOn: on });
  const handsOver = event('ReplyDispatched', { method: 'in-person', dispatchedOn: on });
  const posts = event('ReplyDispatched', { method: 'post', dispatchedOn: on });
  const closes = (ground: 'reply-delivered' | 'imported' | 'withdrawn', as: string = category) =>
    event('RequestClosed', { closedOn: on, ground, category: as });
  const courses: readonly (readonly RequestEvent[])[] = [
    [decided, asks],
    [decided, asks, event('ApprovalGranted', { grantedOn: on })],
    [decided, handsOver],
    [decided, posts, closes('reply-delivered')],
    [decided, posts, closes('reply-delivered')],
    [closes('imported')],
    [closes('withdrawn', 'withdrawn')],
    [event('RequestVoided', { voidedOn: on, why: '误录' })],
  ];
  return [...(courses[roll(courses.length)] ?? [])];
};

const caseId = (n: number) => idFrom('review', `${n}`);

/** Every third answer is set aside on review, the new one ordered for some day and seldom given. */
const reAnswers = (n: number, answer: readonly RequestEvent[]): RequestEvent[] => {
  const closing = answer.at(-1);
  if (closing?.type !== 'RequestClosed' || closing.data.ground !== 'reply-delivered') return [];
  if (n % 3 !== 0) return [];
  const after = (days: number) => addDays(closing.data.closedOn, days);
  const of = { caseId: caseId(n) };
  const ordered = [
    event('ReviewFiled', { ...of, acceptedOn: after(1) }),
    event('ReviewDecided', { ...of, result: 'corrected', concludedOn: after(2) }),
    event('ReAnswerOrdered', { ...of, orderedOn: after(2), dueOn: after(3 + (n % 70)) }),
  ];
  if (n % 5 !== 0) return ordered;
  const given = { category: 'provided', reasons: [], method: 'post' as const };
  return [...ordered, event('ReAnswerGiven', { ...of, ...given, answeredOn: after(9) })];
};

/** What happened to request `n`, in no order of law but as people record it. */
export const lifeOf = (organ: string, n: number, roll: Roll): readonly RequestEvent[] => {
  const day = addDays('2024-01-02', roll(210));
  const unconfirmed = roll(25) === 0;
  const registered = event('RequestRegistered', {
    ...{ organ, number: `2024-${String(n).padStart(5, '0')}`, origin: 'desk' },
    ...{ channel: unconfirmed ? 'post-ordinary' : 'in-person', receiptRule: 'in-person' },
    ...{ receivedOn: unconfirmed ? null : day, registeredOn: day },
    ...{ applicantId: null, applicantType: 'natural-person' },
  });
  if (unconfirmed) return [registered];
  const handler = ['赵甲', '钱乙', '孙丙', null][roll(4)] ?? null;
  const course = letters(n, day, roll);
  const answer = roll(5) < 2 ? ends(day, roll) : [];
  return [
    registered,
    ...(handler ? [event('HandlerAssigned', { handler, assignedOn: day })] : []),
    ...course,
    ...answer,
    ...reAnswers(n, answer),
  ];
};

/** Records the events of one request; its id and the position of the last. */
export const record = async (
  store: EventStore,
  seed: string,
  events: readonly RequestEvent[],
): Promise<{ readonly id: string; readonly position: bigint }> => {
  const id = idFrom('supervised', seed);
  const meta = { actor: 'test', decidedOn: '2024-01-02', commandId: id };
  const { position } = await store.append(
    requestStream(id),
    events.map(({ type, data }, index) => ({
      ...{ id: eventIdOf(id, index), type, schemaVersion: 1, meta },
      data: data as never,
    })),
    'no-stream',
  );
  return { id, position };
};
