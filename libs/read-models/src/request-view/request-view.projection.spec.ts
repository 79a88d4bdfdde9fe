import { applicantStream, requestStream } from '@tracker/domain/events';
import {
  applicantNo,
  type Fact,
  fact,
  partNo,
  recorded,
  registered,
  requestNo,
  sealed,
} from '../events.fixtures.js';
import { foldRows } from '../fold.fixtures.js';
import { requestViewProjection } from './request-view.projection.js';
import { statusOn } from './status.js';

const stream = requestStream(requestNo(1));
const view = (...facts: Fact[]) => {
  const { rows, folded } = foldRows(requestViewProjection, recorded(stream, facts));
  return { row: rows[0], parked: folded.parked };
};
const decided = fact('DecisionRecorded', {
  category: 'provided',
  reasons: [],
  decidedOn: '2024-03-20',
});
const sent = (dispatchedOn: string) =>
  fact('ReplyDispatched', { method: 'post', dispatchedOn, letterNumber: '答〔2024〕1号' });
const closed = (closedOn: string) =>
  fact('RequestClosed', { closedOn, ground: 'reply-delivered', category: 'provided' });

describe('The view of a request', () => {
  // Received on Wednesday 2024-03-06: 20 working days end on 2024-04-03, the day before 清明节.
  it('has the dates and the sealed fields of a registration', () => {
    expect(view(registered(1)).row).toMatchObject({
      ...{
        organ: 'A',
        number: 'A-2024-0001',
        life: 'open',
        status: 'handling',
        revision: '0',
        position: '1',
      },
      ...{
        receivedOn: '2024-03-06',
        dueOn: '2024-04-03',
        strictDueOn: '2024-04-03',
        originalDueOn: '2024-04-03',
      },
      ...{ applicantNameSealed: sealed('申请人1').sealed, provisional: false, late: false },
    });
  });

  // biome-ignore format: a table is read by column
  const lives: readonly [string, string, readonly Fact[], string][] = [
    ['unconfirmed mail',              '2024-03-07', [registered(1, { receivedOn: null })],                                    'awaiting-confirmation'],
    ['a supplement asked for',        '2024-03-20', [registered(1), fact('SupplementRequested', { noticeOn: '2024-03-08', periodEndsOn: '2024-03-29' })], 'awaiting-supplement'],
    ['its last day',                  '2024-03-29', [registered(1), fact('SupplementRequested', { noticeOn: '2024-03-08', periodEndsOn: '2024-03-29' })], 'awaiting-supplement'],
    ['the day after it',              '2024-03-30', [registered(1), fact('SupplementRequested', { noticeOn: '2024-03-08', periodEndsOn: '2024-03-29' })], 'lapsed'],
    ['no period told: 15 WD',         '2024-04-01', [registered(1), fact('SupplementRequested', { noticeOn: '2024-03-08', periodEndsOn: null })], 'lapsed'],
    ['the supplement received',       '2024-03-30', [registered(1), fact('SupplementRequested', { noticeOn: '2024-03-08', periodEndsOn: '2024-03-29' }), fact('SupplementReceived', { receivedOn: '2024-03-15' })], 'handling'],
    ['a fee asked for',               '2024-03-20', [registered(1), fact('FeeNoticeIssued', { feeId: partNo(1), noticeReceivedOn: '2024-03-12', scale: null, amount: 100 })], 'awaiting-payment'],
    ['the fee paid',                  '2024-03-20', [registered(1), fact('FeeNoticeIssued', { feeId: partNo(1), noticeReceivedOn: '2024-03-12', scale: null, amount: 100 }), fact('FeePaid', { feeId: partNo(1), paidOn: '2024-03-15' })], 'handling'],
    ['a third party asked',           '2024-03-20', [registered(1), fact('ConsultationStarted', { consultationId: partNo(1), kind: 'third-party', sentOn: '2024-03-11' })], 'consulting'],
    ['its answer overdue',            '2024-04-02', [registered(1), fact('ConsultationStarted', { consultationId: partNo(1), kind: 'third-party', sentOn: '2024-03-11' })], 'handling'],
    ['a decision under review',       '2024-03-20', [registered(1), decided, fact('ApprovalRequested', { subject: 'decision', submittedOn: '2024-03-20' })], 'awaiting-approval'],
    ['a decision approved',           '2024-03-20', [registered(1), decided, fact('ApprovalRequested', { subject: 'decision', submittedOn: '2024-03-20' }), fact('ApprovalGranted', { grantedOn: '2024-03-20' })], 'awaiting-delivery'],
    ['an extension under review',     '2024-03-20', [registered(1), fact('ApprovalRequested', { subject: 'extension', submittedOn: '2024-03-20' })], 'awaiting-approval'],
    ['a letter under way',            '2024-03-22', [registered(1), decided, sent('2024-03-21')], 'awaiting-delivery'],
    ['a reply delivered',             '2024-03-22', [registered(1), decided, sent('2024-03-21'), closed('2024-03-21')], 'closed'],
    ['an archived file',              '2024-05-22', [registered(1), decided, sent('2024-03-21'), closed('2024-03-21'), fact('RequestArchived', { archivedOn: '2024-05-01', archiveNumber: '档1' })], 'archived'],
    ['a mistaken entry',              '2024-03-22', [registered(1), fact('RequestVoided', { voidedOn: '2024-03-07', why: sealed('误录') })], 'voided'],
  ];
  it.each(lives)(
    'stands, with %s on %s, where the clerk would say',
    (_what, today, facts, status) => {
      const { row } = view(...facts);
      expect(row && statusOn(row, today)).toBe(status);
    },
  );

  // biome-ignore format: a table is read by column
  const ends: readonly [string, readonly Fact[], boolean][] = [
    ['posted on the due date',              [sent('2024-04-03'), closed('2024-04-03')], false],
    ['posted the day after',                [sent('2024-04-07'), closed('2024-04-07')], true],
    ['posted within a later date told',     [fact('DelayedReplyDateSet', { replyOn: '2024-05-10' }), sent('2024-05-10'), closed('2024-05-10')], false],
    ['posted in time, closed later',        [sent('2024-04-03'), closed('2024-04-20')], false],
    ['lapsed long after the due date',      [fact('RequestClosed', { closedOn: '2024-06-01', ground: 'supplement-lapsed', category: 'correction-lapsed' })], false],
    ['withdrawn after the due date',        [fact('RequestClosed', { closedOn: '2024-06-01', ground: 'withdrawn', category: 'withdrawn' })], false],
    ['imported with a late closing',        [fact('RequestClosed', { closedOn: '2024-06-01', ground: 'imported', category: 'imported-3.1' })], true],
    ['imported as lapsed',                  [fact('RequestClosed', { closedOn: '2024-06-01', ground: 'imported', category: 'imported-3.6.1' })], false],
  ];
  it.each(ends)('tells whether the reply was late: %s', (_what, facts, late) => {
    expect(view(registered(1), ...facts).row?.late).toBe(late);
  });

  it('counts a closing in the row of its category', () => {
    expect(
      view(registered(1), decided, sent('2024-03-21'), closed('2024-03-21')).row,
    ).toMatchObject({
      ...{
        category: 'provided',
        resultRow: '3.1',
        closedOn: '2024-03-21',
        letterNumber: '答〔2024〕1号',
      },
      ...{ answeredOn: '2024-03-21', revision: '3' },
    });
  });

  it('does not move a closed request by a notice that came out later', () => {
    // E3: until the amendment of 2020-01-27 twenty days from 2020-01-13 ended on 2020-02-13.
    const received = registered(1, { receivedOn: '2020-01-13', registeredOn: '2020-01-13' });
    expect(view(received).row?.dueOn).toBe('2020-02-17');
    expect(view(received, sent('2020-01-20'), closed('2020-01-20')).row?.dueOn).toBe('2020-02-13');
  });

  it('takes over a corrected personal field and lets one go', () => {
    const why = sealed('更正');
    const is = sealed('新名');
    const { row } = view(
      registered(1),
      fact('PersonalFactCorrected', { field: 'applicantName', is, why, correctedOn: '2024-03-07' }),
      fact('PersonalFactCorrected', { field: 'description', why, correctedOn: '2024-03-07' }),
    );
    expect(row).toMatchObject({ applicantNameSealed: is.sealed, descriptionSealed: null });
  });

  it('parks a request whose personal fields stand in clear, and shows none of them', () => {
    const { row, parked } = view(registered(1, { phone: '13800000000' }));
    expect(row).toBeUndefined();
    expect(parked).toMatchObject([{ stream, position: 1n }]);
    expect(parked[0]?.error).not.toContain('13800000000');
  });

  it('keeps what stood before the event it could not fold', () => {
    const events = recorded(stream, [registered(1), { type: 'Strange', data: {} }, decided]);
    const { rows, folded } = foldRows(requestViewProjection, events);
    expect(rows[0]?.revision).toBe('0');
    expect(folded.parked).toEqual([
      {
        stream,
        position: 2n,
        error: `Strange: no step for events of type Strange, found in ${stream}`,
      },
    ]);
  });

  it('purges an erased applicant in the same batch, and takes nothing personal in afterwards', () => {
    const erasure = {
      type: 'ApplicantErased',
      data: {
        applicantId: applicantNo(1),
        organ: 'A',
        erasedOn: '2025-01-01',
        why: sealed('到期'),
      },
    };
    const late = fact('PersonalFactCorrected', {
      ...{ field: 'phone', is: sealed('1'), why: sealed('更正'), correctedOn: '2025-01-02' },
    });
    const { rows } = foldRows(requestViewProjection, [
      ...recorded(stream, [registered(1)]),
      ...recorded(applicantStream(applicantNo(1)), [erasure], { position: 2n }),
      ...recorded(stream, [late], { position: 3n, revision: 1n }),
    ]);
    expect(rows[0]).toMatchObject({
      applicantNameSealed: null,
      descriptionSealed: null,
      revision: '1',
    });
    expect(rows[0]?.state).toMatchObject({ personal: {}, erased: true });
  });

  it('reads neither notes nor reminders of other streams', () => {
    expect(
      foldRows(requestViewProjection, recorded('reminders-1', [{ type: 'Anything', data: {} }]))
        .rows,
    ).toEqual([]);
  });
});
