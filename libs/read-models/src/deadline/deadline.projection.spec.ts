import { requestStream } from '@tracker/domain/events';
import {
  type Fact,
  fact,
  partNo,
  recorded,
  registered,
  requestNo,
  sealed,
} from '../events.fixtures.js';
import { foldRows } from '../fold.fixtures.js';
import { deadlineProjection } from './deadline.projection.js';

const stream = requestStream(requestNo(1));
const limits = (...facts: Fact[]) =>
  foldRows(deadlineProjection, recorded(stream, facts)).rows.map(({ kind, seq, since, dueOn }) => [
    kind,
    seq,
    since,
    dueOn,
  ]);
const received = (receivedOn: string) => registered(1, { receivedOn, registeredOn: receivedOn });

describe('The running limits of a request', () => {
  it('are the notice of 补正 and the reply after receipt (E2)', () => {
    expect(limits(received('2019-05-15'))).toEqual([
      ['correction-notice', 1, '2019-05-15', '2019-05-24'],
      ['reply', 1, '2019-05-15', '2019-06-13'],
    ]);
  });

  it('know no notice of 补正 under the text of 2007, and fifteen days', () => {
    // E1: 15 working days from 2011-06-01.
    expect(limits(received('2011-06-01'))).toEqual([['reply', 1, '2011-06-01', '2011-06-23']]);
  });

  it('begin anew with the corrected request (E10)', () => {
    const asked = fact('SupplementRequested', {
      noticeOn: '2022-04-12',
      periodEndsOn: '2022-05-05',
    });
    expect(limits(received('2022-04-01'), asked)).toEqual([
      ['reply', 1, '2022-04-01', '2022-04-29'],
      ['supplement', 1, '2022-04-12', '2022-05-05'],
    ]);
    expect(
      limits(
        received('2022-04-01'),
        asked,
        fact('SupplementReceived', { receivedOn: '2022-04-25' }),
      ),
    ).toEqual([['reply', 2, '2022-04-25', '2022-05-25']]);
  });

  it('say that the applicant is waited for', () => {
    const asked = fact('SupplementRequested', {
      noticeOn: '2022-04-12',
      periodEndsOn: '2022-05-05',
    });
    const { rows } = foldRows(
      deadlineProjection,
      recorded(stream, [received('2022-04-01'), asked]),
    );
    expect(rows.map(({ waiting, closed, position }) => [waiting, closed, position])).toEqual([
      [true, false, '2'],
      [true, false, '2'],
    ]);
  });

  it('hold the fee (E14) until it is paid', () => {
    const fee = fact('FeeNoticeIssued', {
      feeId: partNo(1),
      noticeReceivedOn: '2024-10-10',
      scale: null,
      amount: 10,
    });
    expect(limits(received('2024-09-13'), fee)).toContainEqual([
      'payment',
      1,
      '2024-10-10',
      '2024-11-06',
    ]);
    expect(
      limits(
        received('2024-09-13'),
        fee,
        fact('FeePaid', { feeId: partNo(1), paidOn: '2024-10-25' }),
      ),
    ).toEqual([
      ['correction-notice', 1, '2024-09-13', '2024-09-25'],
      ['reply', 2, '2024-10-25', '2024-11-22'],
    ]);
  });

  it('end with the reply; then the remedies run from its delivery (E15)', () => {
    const category = 'provided';
    const facts = [
      received('2025-07-10'),
      fact('ReplyDispatched', { method: 'post', dispatchedOn: '2025-08-01' }),
      fact('RequestClosed', { closedOn: '2025-08-01', ground: 'reply-delivered', category }),
    ];
    expect(limits(...facts)).toEqual([]);
    expect(limits(...facts, fact('ReplyDelivered', { deliveredOn: '2025-08-04' }))).toEqual([
      ['review', 1, '2025-08-04', '2025-10-09'],
      ['suit', 1, '2025-08-04', '2026-02-04'],
    ]);
  });

  it('name the date of 条例第三十五条 and the re-answer that a ruling orders', () => {
    const delayed = fact('DelayedReplyDateSet', { noticeOn: '2024-03-20', replyOn: '2024-06-28' });
    expect(limits(registered(1), delayed)).toContainEqual([
      'delayed-reply',
      1,
      '2024-03-06',
      '2024-06-28',
    ]);
    const closing = fact('RequestClosed', {
      closedOn: '2024-04-01',
      ground: 'reply-delivered',
      category: 'provided',
    });
    const ordered = fact('ReAnswerOrdered', {
      caseId: partNo(1),
      orderedOn: '2024-09-02',
      dueOn: '2024-09-30',
    });
    expect(limits(registered(1), closing, ordered)).toEqual([
      ['re-answer', 1, '2024-09-02', '2024-09-30'],
    ]);
    const given = fact('ReAnswerGiven', {
      ...{
        caseId: partNo(1),
        category: 'provided',
        reasons: [],
        method: 'post',
        answeredOn: '2024-09-20',
      },
    });
    expect(limits(registered(1), closing, ordered, given)).toEqual([]);
  });

  it('are gone with a mistaken entry', () => {
    expect(
      limits(registered(1), fact('RequestVoided', { voidedOn: '2024-03-07', why: sealed('误录') })),
    ).toEqual([]);
  });

  it('stop before the first event nobody knows, with all before it folded', () => {
    const other = requestStream(requestNo(2));
    const { rows, folded } = foldRows(deadlineProjection, [
      ...recorded(other, [registered(2)]),
      ...recorded(stream, [registered(1), { type: 'Strange', data: {} }], { position: 2n }),
      ...recorded(other, [fact('RequestVoided', { voidedOn: '2024-03-07', why: sealed('误录') })], {
        ...{ position: 4n, revision: 1n },
      }),
    ]);
    expect(folded.halted).toMatchObject({ stream, position: 3n });
    expect(new Set(rows.map(({ requestId }) => requestId))).toEqual(
      new Set([requestNo(1), requestNo(2)]),
    );
    expect(folded.parked).toEqual([]);
  });
});
