import {
  applicantStream,
  numberSeriesStream,
  organStream,
  requestStream,
} from '@tracker/domain/events';
import type { EventStore } from '@tracker/event-store';
import { addDays } from '@tracker/statute';
import {
  append,
  applicantNo,
  type Fact,
  fact,
  newEvents,
  partNo,
  registered,
  requestNo,
  sealed,
} from './events.fixtures.js';

/** Numbers that look random and are the same in every run. */
export const dice = (seed: number) => {
  let state = seed >>> 0;
  return (sides: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
};

/** What may happen to request `n`, from receipt on `day`, each entry one append. */
export const lifeOf = (n: number, organ: string, day: string, roll: (sides: number) => number) => {
  const after = (days: number) => addDays(day, days);
  const number = `${organ}-${day.slice(0, 4)}-${String(n).padStart(6, '0')}`;
  const unconfirmed = roll(20) === 0;
  const steps: Fact[][] = [
    [
      registered(n, {
        ...{ organ, number, registeredOn: day, receivedOn: unconfirmed ? null : day },
        ...{
          channel: unconfirmed ? 'ordinary-mail' : 'in-person',
          applicantId: applicantNo(n % 500),
        },
      }),
    ],
  ];
  if (unconfirmed) return steps;
  steps.push([
    fact('HandlerAssigned', { unit: `科室${n % 5}`, handler: `user-${n % 20}`, assignedOn: day }),
  ]);
  if (roll(4) === 0) {
    steps.push([
      fact('SupplementRequested', {
        noticeOn: after(3),
        periodEndsOn: after(20),
        what: sealed('说明'),
      }),
    ]);
    if (roll(3) > 0) steps.push([fact('SupplementReceived', { receivedOn: after(8) })]);
  }
  if (roll(5) === 0) {
    const consultationId = partNo(n);
    steps.push([
      fact('ConsultationStarted', { consultationId, kind: 'third-party', sentOn: after(9) }),
    ]);
    if (roll(2) === 0)
      steps.push([fact('ConsultationAnswered', { consultationId, answeredOn: after(15) })]);
  }
  if (roll(10) === 0)
    steps.push([fact('PeriodExtended', { noticeOn: after(12), workingDays: 10 })]);
  if (roll(4) === 0) return steps;
  const category =
    ['provided', 'partly-provided', 'does-not-exist', 'state-secret'][roll(4)] ?? 'provided';
  const closedOn = after(14 + roll(40));
  steps.push([fact('DecisionRecorded', { category, reasons: [], decidedOn: after(13) })]);
  steps.push([
    fact('ReplyDispatched', {
      method: 'post',
      dispatchedOn: closedOn,
      letterNumber: `${number}-答`,
    }),
    fact('RequestClosed', { closedOn, ground: 'reply-delivered', category }),
  ]);
  if (roll(10) === 0) {
    const caseId = partNo(1_000_000 + n);
    steps.push([fact('ReviewFiled', { caseId, acceptedOn: addDays(closedOn, 30) })]);
    if (roll(2) === 0) {
      steps.push([
        fact('ReviewDecided', { caseId, result: 'upheld', concludedOn: addDays(closedOn, 80) }),
      ]);
    }
  }
  return steps;
};

/** An office's log: organs, a number series, and requests that overlap in time. */
export const appendOffice = async (
  store: EventStore,
  {
    requests,
    organs = ['A', 'B'],
    seed = 7,
  }: { requests: number; organs?: string[]; seed?: number },
): Promise<void> => {
  const roll = dice(seed);
  for (const organ of organs) {
    await append(store, organStream(organ), {
      type: 'OrganCreated',
      data: { organ, name: `机关${organ}` },
    });
    await append(
      store,
      numberSeriesStream(organ, 2024),
      {
        type: 'NumberReserved',
        data: { number: `${organ}-1`, sequence: 1, requestId: requestNo(1) },
      },
      {
        type: 'NumberForfeited',
        data: { number: `${organ}-1`, sequence: 1, why: 'registration-abandoned' },
      },
    );
  }
  const running: { n: number; revision: bigint; steps: Fact[][] }[] = [];
  for (let begun = 0; begun < requests || running.length > 0; ) {
    if (begun < requests && (running.length < 20 || roll(2) === 0)) {
      begun += 1;
      const organ = organs[begun % organs.length] ?? 'A';
      const day = addDays('2024-01-02', Math.floor((begun * 300) / requests));
      running.push({ n: begun, revision: -1n, steps: lifeOf(begun, organ, day, roll) });
      continue;
    }
    const index = roll(running.length);
    const one = running[index];
    const facts = one?.steps.shift();
    if (!one || !facts) {
      running.splice(index, 1);
      continue;
    }
    const expected = one.revision < 0n ? 'no-stream' : one.revision;
    const result = await store.append(requestStream(requestNo(one.n)), newEvents(facts), expected);
    one.revision = result.revision;
  }
  await append(store, applicantStream(applicantNo(3)), {
    type: 'ApplicantErased',
    data: {
      applicantId: applicantNo(3),
      organ: organs[0] ?? 'A',
      erasedOn: '2024-12-31',
      why: sealed('到期'),
    },
  });
};
