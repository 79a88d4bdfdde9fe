import { addDays, computeDeadline, knownCalendar } from '@tracker/statute';
import { order, type SpecifiedVerb } from '@tracker/testing';
import fc from 'fast-check';
import type { DecisionContext } from '../kernel/decision.js';
import { concludedOn } from './closing-day.js';
import { bodyOf, type Move, moves } from './commands.fixtures.js';
import { factOf } from './correction/fact-path.js';
import { deadlineFacts } from './deadline-facts.js';
import { requestVerbs } from './decisions/index.js';
import { type RequestEvent, requestEvents } from './events/index.js';
import { evolveRequest, foldRequest } from './evolve.js';
import {
  awaitingConfirmation,
  closed,
  contextWith,
  decided,
  dispatched,
  received,
  supplementRequested,
} from './request.fixtures.js';
import type { KnownRequest, RequestState } from './state.js';

type Verb = SpecifiedVerb<RequestState, RequestEvent, DecisionContext, string>;
const verbs = new Map<string, Verb>(requestVerbs.map((verb) => [verb.name, verb as Verb]));

const ledger = received('2025-09-10', { origin: 'ledger', receiptRule: 'as-imported' });
const beginnings: readonly (readonly RequestEvent[])[] = [
  [received('2025-09-10')],
  [awaitingConfirmation('2025-09-10')],
  [ledger, supplementRequested('2025-09-12', null), dispatched(null, null)],
  [
    ledger,
    decided('2025-09-24', 'imported-3.1'),
    dispatched(null, null),
    closed('2025-09-28', 'imported', 'imported-3.1'),
  ],
];
const histories = fc.tuple(fc.constantFrom(...beginnings), moves);

type Step = {
  readonly before: RequestState;
  readonly events: readonly RequestEvent[];
  readonly after: KnownRequest;
};

const known = (state: RequestState): KnownRequest => {
  if (state.life === 'unknown') throw new Error('Nothing was registered.');
  return state;
};

/** Plays the moves; every new part of the request gets an id of its own. */
const play = (beginning: readonly RequestEvent[], moved: readonly Move[]): readonly Step[] => {
  const steps: Step[] = [];
  let state = foldRequest(beginning);
  let today = '2025-09-10';
  moved.forEach((move, index) => {
    const verb = verbs.get(move.verb);
    if (!verb) throw new Error(`No verb ${move.verb}.`);
    today = addDays(today, move.wait);
    const newId = () => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
    const before = state;
    const outcome = order(verb, bodyOf(move, before, today), before, {
      ...contextWith({})(today),
      newId,
    });
    const events = outcome.accepted ? outcome.events : [];
    state = events.reduce(evolveRequest, before);
    steps.push({ before, events, after: known(state) });
  });
  return steps;
};

const throughout = (check: (step: Step) => void) =>
  fc.assert(
    fc.property(histories, ([beginning, moved]) => play(beginning, moved).forEach(check)),
    { numRuns: 150 },
  );
/** An answer and all that was said of it, by what takes it back. */
const answers: Readonly<Record<string, readonly [fact: string, ...types: string[]]>> = {
  SupplementAnswerRemoved: ['supplement.receivedOn', 'SupplementReceived'],
  ConsultationAnswerRemoved: [
    'consultation.answeredOn',
    'ConsultationAnswered',
    'ConsultationSilent',
  ],
  PaymentRemoved: ['fee.paidOn', 'FeePaid'],
  ReasonsAnswerRemoved: ['reasons.receivedOn', 'ReasonsReceived'],
};
const partOf = (data: object): unknown => {
  const { consultationId, feeId, part } = data as Readonly<Record<string, unknown>>;
  return consultationId ?? feeId ?? part;
};

/** What a clerk may do at the end of any history: record each answer and take it back at once. */
const answeredAndTakenBack: readonly Move[] = (
  [
    'receive-supplement',
    'remove-supplement-answer',
    'record-payment',
    'remove-payment',
    'answer-consultation',
    'remove-consultation-answer',
    'receive-reasons',
    'remove-reasons-answer',
  ] as const
).map((verb) => ({ verb, wait: 0, back: 0, a: 0, b: 0 }));

/** A history one event further, without what that event takes back and without the event. */
const withoutTakenBack = (
  kept: readonly RequestEvent[],
  event: RequestEvent,
): readonly RequestEvent[] => {
  const [fact, ...types] = answers[event.type] ?? [];
  if (!fact) return [...kept, event];
  const isOfIt = (one: RequestEvent) =>
    partOf(one.data) === partOf(event.data) &&
    (one.type === 'FactCorrected' ? one.data.fact === fact : types.includes(one.type));
  return kept.filter((one) => !isOfIt(one));
};
const asJson = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

describe('Whatever a clerk does to a request', () => {
  it('is accepted or rejected, and what follows survives its schema and JSON unchanged', () => {
    throughout(({ events }) => {
      for (const { type, data } of events) {
        expect(asJson(requestEvents[type].parse(asJson(data)))).toEqual(asJson(data));
      }
    });
  });

  it('changes nothing when it is rejected, not even the state that was asked', () => {
    throughout(({ before, events, after }) => {
      expect(asJson(before)).toEqual(before);
      if (events.length === 0) expect(after).toBe(before);
    });
  });

  it('is the same again when the stored events are replayed', () => {
    fc.assert(
      fc.property(histories, ([beginning, moved]) => {
        const steps = play(beginning, moved);
        const stored = asJson([...beginning, ...steps.flatMap(({ events }) => events)]);
        expect(foldRequest(stored)).toEqual(steps.at(-1)?.after);
      }),
      { numRuns: 100 },
    );
  });

  it('leaves a request closed exactly when it has a closing, and received when it has a receipt', () => {
    throughout(({ after: { life, closing, receivedOn } }) => {
      if (life === 'voided') return;
      expect(closing !== null).toBe(life === 'closed');
      expect(receivedOn === null).toBe(life === 'awaiting-confirmation');
    });
  });

  it('leaves a concluded closing where its facts lead', () => {
    throughout(({ after }) => {
      const concluded = concludedOn(after, knownCalendar());
      if (concluded !== null) expect(after.closing?.closedOn).toBe(concluded);
    });
  });

  it('leaves a received request with a clock that can be read', () => {
    throughout(({ after }) => {
      const facts = deadlineFacts(after, knownCalendar());
      if (facts === null) expect(after.receivedOn).toBeNull();
      else {
        const { dueOn, baseDueOn } = computeDeadline(facts, knownCalendar(), { explain: false });
        expect(dueOn >= baseDueOn).toBe(true);
      }
    });
  });

  it('extends a period once: between two extensions lies a restart', () => {
    const restartsOf = ({ supplements, fees }: KnownRequest) => [
      ...supplements.map(({ receivedOn }) => receivedOn),
      ...fees.map(({ paidOn }) => paidOn),
    ];
    throughout(({ events, after }) => {
      if (!events.some(({ type }) => type === 'PeriodExtended')) return;
      const [last, ...earlier] = after.extensions.map(({ noticeOn }) => noticeOn).reverse();
      for (const noticeOn of earlier) {
        const between = restartsOf(after).filter((on) => on && on > noticeOn && on <= (last ?? ''));
        expect(between).not.toEqual([]);
      }
    });
  });

  it('takes an answer back as if it had never come, for the clock and for what may follow', () => {
    let takenBack = 0;
    fc.assert(
      fc.property(histories, ([beginning, moved]) => {
        const played = play(beginning, [...moved, ...answeredAndTakenBack]);
        const events = [...beginning, ...played.flatMap((step) => step.events)];
        const never = events.reduce<readonly RequestEvent[]>(withoutTakenBack, []);
        if (never.length === events.length) return;
        takenBack += 1;
        const [was, is] = [known(foldRequest(never)), known(foldRequest(events))];
        expect(deadlineFacts(is, knownCalendar())).toEqual(deadlineFacts(was, knownCalendar()));
        expect({ ...is, approval: null }).toEqual({ ...was, approval: null });
      }),
      { numRuns: 150, seed: 20190515 },
    );
    expect(takenBack).toBeGreaterThan(20);
  });

  it('corrects what stood there, and puts there what it says', () => {
    throughout(({ before, events }) => {
      let state = before;
      for (const event of events) {
        const next = known(evolveRequest(state, event));
        if (event.type === 'FactCorrected') {
          const { fact, part, was, is } = event.data;
          expect(factOf(known(state), fact, part)).toBe(was);
          expect(factOf(next, fact, part)).toBe(is);
        }
        state = next;
      }
    });
  });

  it('reaches every part of the procedure, so that the properties say something', () => {
    const seen = new Set<string>();
    const sample = fc.sample(histories, { numRuns: 600, seed: 20190515 });
    for (const [beginning, moved] of sample)
      for (const { events } of play(beginning, moved))
        for (const { type } of events) seen.add(type);
    expect([...seen].sort()).toEqual(
      Object.keys(requestEvents)
        .filter(
          (type) =>
            ![
              'RequestRegistered',
              'LedgerRowRecorded',
              'PersonalFactCorrected',
              'RequestSplit',
              'AttachmentAdded',
              'AttachmentRemoved',
            ].includes(type),
        )
        .sort(),
    );
  });
});
