import { given, idOf, number, organ, received } from '../request.fixtures.js';
import { importRequest } from './import-request.js';

const row = {
  organ,
  number,
  applicantId: idOf('applicant'),
  importId: idOf('import'),
  row: 2,
  cells: { 登记编号: number },
  personalCells: '{"申请人":"张三"}',
  channel: 'post-signed',
  receivedOn: '2025-09-10',
  applicantType: 'natural-person',
  applicantName: '张三',
  supplement: null,
  consultation: null,
  reasonsNoticeOn: null,
  delayedReplyOn: null,
  extension: null,
  fee: null,
  outcome: null,
  letterNumber: null,
  letterOn: null,
  review: null,
  litigation: null,
} as const;
const registered = received('2025-09-10', {
  origin: 'ledger',
  channel: 'post-signed',
  receiptRule: 'as-imported',
  registeredOn: '2025-12-01',
  applicantName: '张三',
});
const recorded = {
  type: 'LedgerRowRecorded' as const,
  data: {
    importId: row.importId,
    row: 2,
    cells: row.cells,
    personalCells: row.personalCells,
  },
};

describe('Importing a ledger row', () => {
  it('registers an open request and keeps the row as read', () => {
    given().on('2025-12-01').when(importRequest, row).thenEmits(registered, recorded);
  });

  it('records what the office says happened, in the order of the procedure, lawful or not', () => {
    const { supplement, consultation, extension, fee } = {
      supplement: { noticeOn: '2025-09-12', periodEndsOn: null, receivedOn: '2025-09-26' },
      consultation: { sentOn: '2025-10-09', receivedOn: '2025-10-10', answeredOn: '2025-10-15' },
      extension: { noticeOn: '2025-12-01', workingDays: 20 },
      fee: { noticeReceivedOn: '2025-10-16', amount: 270, paidOn: '2025-10-17' },
    };
    given()
      .on('2025-12-01')
      .when(importRequest, {
        ...row,
        unit: '法规处',
        supplement,
        consultation,
        reasonsNoticeOn: '2025-10-20',
        delayedReplyOn: '2026-03-31',
        extension,
        fee,
      })
      .thenEmits(
        registered,
        recorded,
        { type: 'HandlerAssigned', data: { unit: '法规处', assignedOn: '2025-12-01' } },
        { type: 'SupplementRequested', data: { noticeOn: '2025-09-12', periodEndsOn: null } },
        { type: 'SupplementReceived', data: { receivedOn: '2025-09-26' } },
        {
          type: 'ConsultationStarted',
          data: {
            consultationId: idOf('consultation'),
            kind: 'third-party',
            sentOn: '2025-10-09',
            receivedOn: '2025-10-10',
          },
        },
        {
          type: 'ConsultationAnswered',
          data: { consultationId: idOf('consultation'), answeredOn: '2025-10-15' },
        },
        { type: 'ReasonsRequested', data: { noticeOn: '2025-10-20' } },
        { type: 'DelayedReplyDateSet', data: { replyOn: '2026-03-31' } },
        {
          type: 'FeeNoticeIssued',
          data: { feeId: idOf('fee'), scale: null, noticeReceivedOn: '2025-10-16', amount: 270 },
        },
        { type: 'FeePaid', data: { feeId: idOf('fee'), paidOn: '2025-10-17' } },
        { type: 'PeriodExtended', data: extension },
      );
  });

  it('closes on the closing date as written, and keeps the letter and the cases', () => {
    given()
      .on('2025-12-01')
      .when(importRequest, {
        ...row,
        outcome: { category: 'imported-3.1', closedOn: '2025-09-28' },
        letterNumber: '沪府告〔2025〕9号',
        letterOn: '2025-09-24',
        archiveNumber: '档2025-17',
        review: { acceptedOn: '2025-10-13', result: 'upheld', concludedOn: '2025-11-17' },
        litigation: {
          kind: 'after-review',
          acceptedOn: '2025-11-28',
          result: null,
          concludedOn: null,
        },
      })
      .thenEmits(
        registered,
        recorded,
        {
          type: 'DecisionRecorded',
          data: { category: 'imported-3.1', reasons: [], decidedOn: '2025-09-24' },
        },
        {
          type: 'ReplyDispatched',
          data: {
            method: null,
            dispatchedOn: null,
            letterNumber: '沪府告〔2025〕9号',
            letterOn: '2025-09-24',
          },
        },
        {
          type: 'RequestClosed',
          data: { closedOn: '2025-09-28', ground: 'imported', category: 'imported-3.1' },
        },
        {
          type: 'RequestArchived',
          data: { archivedOn: '2025-09-28', archiveNumber: '档2025-17' },
        },
        { type: 'ReviewFiled', data: { caseId: idOf('review'), acceptedOn: '2025-10-13' } },
        {
          type: 'ReviewDecided',
          data: { caseId: idOf('review'), result: 'upheld', concludedOn: '2025-11-17' },
        },
        {
          type: 'LitigationFiled',
          data: { caseId: idOf('litigation'), kind: 'after-review', acceptedOn: '2025-11-28' },
        },
      );
  });

  it('is rejected when the number is taken', () => {
    given(received('2025-09-10'))
      .on('2025-12-01')
      .when(importRequest, row)
      .thenRejects('number-taken', { number });
  });
});
