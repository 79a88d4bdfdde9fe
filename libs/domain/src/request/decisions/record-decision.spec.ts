import {
  approvalRequested,
  approvalReturned,
  decided,
  dispatched,
  given,
  reasonsRequested,
  received,
  supplementRequested,
} from '../request.fixtures.js';
import { recordDecision } from './record-decision.js';

const today = '2025-09-24';
const order = (category: string, decidedOn = today) => ({ category, decidedOn });

describe('Recording a decision', () => {
  it('takes one category and any number of reasons', () => {
    const reasons = [
      { code: 'trade-secret', article: '条例第十五条' },
      { code: 'process-draft', article: '条例第十六条第二款' },
    ];
    given(received('2025-09-10'))
      .on(today)
      .when(recordDecision, { ...order('partly-provided'), reasons, note: '区分处理' })
      .thenEmits({
        type: 'DecisionRecorded',
        data: { ...order('partly-provided'), reasons, note: '区分处理' },
      });
  });

  it('names the right organ where this one is not it (条例 36(5))', () => {
    given(received('2025-09-10'))
      .on(today)
      .when(recordDecision, { ...order('not-ours'), rightOrgan: '市规划局，010-12345678' })
      .thenEmits({
        type: 'DecisionRecorded',
        data: { ...order('not-ours'), reasons: [], rightOrgan: '市规划局，010-12345678' },
      });
  });

  it('may replace an earlier one that has not left', () => {
    given(received('2025-09-10'), decided('2025-09-20'))
      .on(today)
      .when(recordDecision, order('does-not-exist'))
      .thenEmits(decided(today, 'does-not-exist'));
  });

  it('may follow a return', () => {
    given(received('2025-09-10'), decided('2025-09-20'), approvalRequested(), approvalReturned())
      .on(today)
      .when(recordDecision, order('provided'))
      .thenEmits(decided(today));
  });

  it('is rejected while 审核 looks at the one before', () => {
    given(received('2025-09-10'), decided('2025-09-20'), approvalRequested())
      .on(today)
      .when(recordDecision, order('provided'))
      .thenRejects('approval-pending');
  });

  it('is rejected once its letter has left', () => {
    given(received('2025-09-10'), decided('2025-09-20'), dispatched('2025-09-20', 'in-person'))
      .on(today)
      .when(recordDecision, order('state-secret'))
      .thenRejects('reply-already-dispatched');
  });

  it('as still unclear needs a 补正 letter first', () => {
    given(received('2025-09-10'))
      .on(today)
      .when(recordDecision, order('still-unclear'))
      .thenRejects('supplement-never-requested');
    given(received('2025-09-10'), supplementRequested('2025-09-12', '2025-09-19'))
      .on(today)
      .when(recordDecision, order('still-unclear'))
      .thenEmits(decided(today, 'still-unclear'));
  });

  it('as unreasonable in number needs 说明理由 first', () => {
    given(received('2025-09-10'))
      .on(today)
      .when(recordDecision, order('unreasonable-volume'))
      .thenRejects('reasons-never-requested');
    given(received('2025-09-10'), reasonsRequested('2025-09-12'))
      .on(today)
      .when(recordDecision, order('unreasonable-volume'))
      .thenEmits(decided(today, 'unreasonable-volume'));
  });

  it.each(['correction-lapsed', 'payment-lapsed', 'withdrawn', 'imported-3.1'])(
    'does not take %s, which is recorded otherwise',
    (category) => {
      given(received('2025-09-10'))
        .on(today)
        .when(recordDecision, order(category))
        .thenRejects('category-not-for-decisions');
    },
  );

  it('does not take what no table knows', () => {
    given(received('2025-09-10'))
      .on(today)
      .when(recordDecision, order('approved'))
      .thenRejects('category-unknown', { category: 'approved' });
  });

  it.each([
    ['2019-05-14', false],
    ['2019-05-15', true],
  ])('on %s, by the categories of the text in force that day', (decidedOn, inForce) => {
    const spec = given(received('2019-05-10'))
      .on('2019-05-15')
      .when(recordDecision, order('provided', decidedOn));
    if (inForce) spec.thenEmits(decided(decidedOn));
    else spec.thenRejects('category-not-in-force', { on: '2019-05-14' });
  });

  it.each([
    ['the day before receipt', '2025-09-09', 'date-before'],
    ['tomorrow', '2025-09-25', 'date-in-future'],
  ] as const)('is rejected for %s', (_name, decidedOn, code) => {
    given(received('2025-09-10'))
      .on(today)
      .when(recordDecision, order('provided', decidedOn))
      .thenRejects(code, { field: 'decidedOn' });
  });
});
