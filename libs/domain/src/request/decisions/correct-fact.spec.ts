import {
  answered,
  awaitingConfirmation,
  closed,
  consultationStarted,
  decided,
  dispatched,
  extended,
  factCorrected,
  given,
  idOf,
  received,
  supplementRequested,
  underReview,
  voided,
} from '../request.fixtures.js';
import { correctFact } from './correct-fact.js';

const today = '2025-12-01';
const why = '录入有误';
const open = [received('2025-09-10')];
const consulted = [...open, consultationStarted('2025-09-17', { receivedOn: '2025-09-19' })];
const imported = [
  received('2025-09-10', { origin: 'ledger' }),
  supplementRequested('2025-09-12', null),
  decided('2025-09-24', 'imported-3.1'),
  dispatched(null, null),
  closed('2025-09-24', 'imported', 'imported-3.1'),
];
const consultation = { part: idOf('consultation') };

describe('Correcting a fact', () => {
  it.each([
    ['channel', open, {}, 'in-person', 'post-signed'],
    ['receivedOn', open, {}, '2025-09-10', '2025-09-09'],
    ['applicantType', answered, {}, 'natural-person', 'business'],
    [
      'supplement.periodEndsOn',
      [...open, supplementRequested('2025-09-12', '2025-09-30')],
      {},
      '2025-09-30',
      '2026-01-09',
    ],
    ['consultation.kind', consulted, consultation, 'third-party', 'organ'],
    ['consultation.receivedOn', consulted, consultation, '2025-09-19', '2025-09-17'],
    ['extension.workingDays', [...open, extended('2025-10-14', 10)], {}, 10, 20],
    ['decision.category', answered, {}, 'provided', 'already-public'],
    ['review.acceptedOn', underReview, { part: idOf('review') }, '2025-11-03', '2025-11-04'],
  ] as const)('%s says what was, what is and why', (fact, history, part, was, is) => {
    given(...history)
      .on(today)
      .when(correctFact, { fact, is, why, ...part })
      .thenEmits(factCorrected({ fact, was, is, ...part }));
  });

  it('ignores an id where the fact stands once', () => {
    given(...open)
      .on(today)
      .when(correctFact, { fact: 'channel', is: 'fax', why, part: idOf('other') })
      .thenEmits(factCorrected({ fact: 'channel', was: 'in-person', is: 'fax' }));
  });

  it('is rejected without the id of the part meant', () => {
    given(...consulted)
      .on(today)
      .when(correctFact, { fact: 'consultation.sentOn', is: '2025-09-16', why })
      .thenRejects('part-missing', { fact: 'consultation.sentOn' });
  });

  it.each([
    ['has no such part', open, 'extension.noticeOn', '2025-10-14', {}],
    [
      'has no part of this id',
      consulted,
      'consultation.sentOn',
      '2025-09-16',
      { part: idOf('other') },
    ],
    [
      'awaits confirmation, which has its verb',
      [awaitingConfirmation('2025-09-10')],
      'receivedOn',
      '2025-09-10',
      {},
    ],
    [
      'waits for an answer, which has its verb',
      consulted,
      'consultation.answeredOn',
      '2025-10-14',
      consultation,
    ],
    [
      'has a case under way, whose end has its verb',
      underReview,
      'review.result',
      'upheld',
      { part: idOf('review') },
    ],
  ] as const)('is rejected when the request %s', (_name, history, fact, is, part) => {
    given(...history)
      .on(today)
      .when(correctFact, { fact, is, why, ...part })
      .thenRejects('fact-absent', { fact });
  });

  it.each([
    ['supplement.receivedOn', '2025-09-19'],
    ['supplement.periodEndsOn', '2025-09-30'],
    ['reply.method', 'post'],
    ['reply.dispatchedOn', '2025-09-24'],
    ['reply.letterNumber', '沪府告〔2025〕9号'],
  ] as const)('completes imported history: %s', (fact, is) => {
    given(...imported)
      .on(today)
      .when(correctFact, { fact, is, why })
      .thenEmits(factCorrected({ fact, was: null, is }));
  });

  it('is rejected when nothing changes', () => {
    given(...open)
      .on(today)
      .when(correctFact, { fact: 'receivedOn', is: '2025-09-10', why })
      .thenRejects('nothing-to-correct', { is: '2025-09-10' });
  });

  it.each([
    ['receivedOn', '2025-02-30', 'not-a-date'],
    ['receivedOn', 20250910, 'not-a-date'],
    ['receivedOn', '1949-12-31', 'not-a-date'],
    ['receivedOn', '2025-12-02', 'date-in-future'],
    ['channel', 'pigeon', 'not-a-choice'],
    ['applicantType', 1, 'not-a-choice'],
  ] as const)('of %s to %s is rejected', (fact, is, code) => {
    given(...open)
      .on(today)
      .when(correctFact, { fact, is, why })
      .thenRejects(code);
  });

  it('of a text takes text only', () => {
    given(...imported)
      .on(today)
      .when(correctFact, { fact: 'reply.letterNumber', is: 9, why })
      .thenRejects('not-a-choice', { is: 9 });
    expect(correctFact.body.safeParse({ fact: 'reply.letterNumber', is: '\0', why }).success).toBe(
      false,
    );
  });

  it('of a fee to less than nothing is rejected', () => {
    given(...open, {
      type: 'FeeNoticeIssued',
      data: { feeId: idOf('fee'), noticeReceivedOn: '2025-09-12', scale: null, amount: null },
    })
      .on(today)
      .when(correctFact, { fact: 'fee.amount', is: -1, why, part: idOf('fee') })
      .thenRejects('not-a-number', { is: -1 });
  });

  it.each([
    ['2019-05-15', 20, true],
    ['2019-05-15', 21, false],
    ['2019-05-14', 15, true],
    ['2019-05-14', 16, false],
    ['2019-05-14', 0, false],
  ])('of an extension, received %s, to %i days', (receivedOn, is, possible) => {
    const spec = given(received(receivedOn), extended('2019-05-20', 10))
      .on(today)
      .when(correctFact, { fact: 'extension.workingDays', is, why });
    if (possible) spec.thenEmits(factCorrected({ fact: 'extension.workingDays', was: 10, is }));
    else spec.thenRejects('extension-too-long', { workingDays: is });
  });
});

describe('A void request', () => {
  it('is not corrected', () => {
    given(...open, voided())
      .on(today)
      .when(correctFact, { fact: 'receivedOn', is: '2025-09-09', why })
      .thenRejects('request-voided');
  });
});
