import { correctFact } from '../decisions/correct-fact.js';
import {
  answered,
  closed,
  decided,
  delivered,
  dispatched,
  factCorrected,
  feeLapsed,
  feeNoticed,
  given,
  idOf,
  received,
  supplementLapsed,
  supplementRequested,
} from '../request.fixtures.js';

const today = '2025-12-01';
const why = '录入有误';
const moved = (was: string, is: string) => factCorrected({ fact: 'closing.closedOn', was, is });
const byHand = [
  received('2025-09-10'),
  decided('2025-09-24'),
  dispatched('2025-09-24', 'in-person'),
  delivered('2025-09-26'),
  closed('2025-09-26'),
];
const supplementGone = [
  received('2025-09-10'),
  supplementRequested('2025-09-12', '2025-09-30'),
  supplementLapsed('2025-09-30'),
  closed('2025-10-01', 'supplement-lapsed', 'correction-lapsed'),
];
const paymentGone = [
  received('2024-09-13'),
  feeNoticed('2024-10-10'),
  feeLapsed('2024-11-06'),
  closed('2024-11-07', 'payment-lapsed', 'payment-lapsed'),
];

describe('The closing after a correction', () => {
  it.each([
    [
      'the day a letter was posted',
      answered,
      'reply.dispatchedOn',
      '2025-09-24',
      '2025-09-29',
      '2025-09-24',
      '2025-09-29',
    ],
    [
      'the day a reply was signed for',
      byHand,
      'reply.deliveredOn',
      '2025-09-26',
      '2025-09-25',
      '2025-09-26',
      '2025-09-25',
    ],
    [
      'the way of delivery',
      byHand,
      'reply.method',
      'in-person',
      'post',
      '2025-09-26',
      '2025-09-24',
    ],
    [
      'the end of a lapsed 补正 period',
      supplementGone,
      'supplement.periodEndsOn',
      '2025-09-30',
      '2025-10-15',
      '2025-10-01',
      '2025-10-16',
    ],
  ] as const)('follows %s', (_name, history, fact, was, is, closedWas, closedIs) => {
    given(...history)
      .on(today)
      .when(correctFact, { fact, is, why })
      .thenEmits(factCorrected({ fact, was, is }), moved(closedWas, closedIs));
  });

  it('follows the notice of a lapsed payment, by its 20 working days', () => {
    // 10-11 + 20 WD: 10-12 (working Saturday), 14 … 18, 21 … 25, 28 … 11-01, 4 … 7.
    const body = {
      fact: 'fee.noticeReceivedOn',
      part: idOf('fee'),
      is: '2024-10-11',
      why,
    } as const;
    given(...paymentGone)
      .on(today)
      .when(correctFact, body)
      .thenEmits(
        factCorrected({ fact: body.fact, part: body.part, was: '2024-10-10', is: body.is }),
        moved('2024-11-07', '2024-11-08'),
      );
  });

  it.each([
    ['the day a handed-over letter left', byHand, 'reply.dispatchedOn', '2025-09-24', '2025-09-25'],
    ['the day of the decision', answered, 'decision.decidedOn', '2025-09-24', '2025-09-23'],
    [
      'the notice of a 补正 whose period the letter names',
      supplementGone,
      'supplement.noticeOn',
      '2025-09-12',
      '2025-09-15',
    ],
  ] as const)('does not follow %s', (_name, history, fact, was, is) => {
    given(...history)
      .on(today)
      .when(correctFact, { fact, is, why })
      .thenEmits(factCorrected({ fact, was, is }));
  });

  it.each([
    [answered, 'reply.dispatchedOn'],
    [byHand, 'reply.deliveredOn'],
    [supplementGone, 'supplement.periodEndsOn'],
    [paymentGone, 'fee.noticeReceivedOn'],
  ] as const)('is not corrected itself where it was concluded (%#)', (history, source) => {
    given(...history)
      .on(today)
      .when(correctFact, { fact: 'closing.closedOn', is: '2025-11-03', why })
      .thenRejects('correct-the-source', { source });
  });

  it.each(['withdrawn', 'other', 'imported'] as const)('is a fact itself when %s', (ground) => {
    given(received('2025-09-10'), closed('2025-10-13', ground, 'other-closing'))
      .on(today)
      .when(correctFact, { fact: 'closing.closedOn', is: '2025-10-14', why })
      .thenEmits(moved('2025-10-13', '2025-10-14'));
  });

  it('does not outlive a 补正 period that turns out to run still', () => {
    given(...supplementGone)
      .on(today)
      .when(correctFact, { fact: 'supplement.periodEndsOn', is: today, why })
      .thenRejects('period-still-runs', { endsOn: today });
    given(...supplementGone)
      .on(today)
      .when(correctFact, { fact: 'supplement.periodEndsOn', is: '2025-11-30', why })
      .thenEmits(
        factCorrected({ fact: 'supplement.periodEndsOn', was: '2025-09-30', is: '2025-11-30' }),
        moved('2025-10-01', today),
      );
  });

  it('does not stand on a delivery by hand that nobody has signed for', () => {
    given(...answered)
      .on(today)
      .when(correctFact, { fact: 'reply.method', is: 'in-person', why })
      .thenRejects('fact-absent', { fact: 'reply.deliveredOn' });
  });

  it('comes with a reply that was posted after all', () => {
    given(received('2025-09-10'), decided('2025-09-24'), dispatched('2025-09-24', 'in-person'))
      .on(today)
      .when(correctFact, { fact: 'reply.method', is: 'post', why })
      .thenEmits(
        factCorrected({ fact: 'reply.method', was: 'in-person', is: 'post' }),
        closed('2025-09-24'),
      );
  });
});
