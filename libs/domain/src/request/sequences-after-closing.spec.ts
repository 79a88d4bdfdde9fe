import { correctFact } from './decisions/correct-fact.js';
import { decideLitigation } from './decisions/decide-litigation.js';
import { decideReview } from './decisions/decide-review.js';
import { dispatchReply } from './decisions/dispatch-reply.js';
import { extendPeriod } from './decisions/extend-period.js';
import { fileLitigation } from './decisions/file-litigation.js';
import { fileReview } from './decisions/file-review.js';
import { giveReAnswer } from './decisions/give-re-answer.js';
import { importRequest } from './decisions/import-request.js';
import { lapseSupplement } from './decisions/lapse-supplement.js';
import { orderReAnswer } from './decisions/order-re-answer.js';
import { receiveSupplement } from './decisions/receive-supplement.js';
import { recordDecision } from './decisions/record-decision.js';
import { reopenRequest } from './decisions/reopen-request.js';
import { requestSupplement } from './decisions/request-supplement.js';
import { splitRequest } from './decisions/split-request.js';
import { voidRequest } from './decisions/void-request.js';
import { atTheDesk } from './desk.fixtures.js';
import { answered, idOf, number, organ, received } from './request.fixtures.js';

const why = '录入有误';

describe('A review that corrects', () => {
  const desk = atTheDesk(answered);

  it('leads to a re-answer that does not touch what is counted', () => {
    const counted = desk.request().closing;
    desk
      .does('2025-11-03', fileReview, { acceptedOn: '2025-11-03' })
      .does('2025-12-29', decideReview, {
        caseId: idOf('review'),
        result: 'corrected',
        concludedOn: '2025-12-29',
      })
      .does('2025-12-30', orderReAnswer, {
        caseId: idOf('review'),
        orderedOn: '2025-12-29',
        dueOn: '2026-01-15',
      })
      .does('2026-01-14', giveReAnswer, {
        caseId: idOf('review'),
        category: 'already-public',
        method: 'post',
        answeredOn: '2026-01-14',
      });
    expect(desk.request()).toMatchObject({
      closing: counted,
      decision: { category: 'provided' },
      reAnswers: [
        {
          caseId: idOf('review'),
          orderedOn: '2025-12-29',
          dueOn: '2026-01-15',
          answeredOn: '2026-01-14',
        },
      ],
    });
    expect(desk.tries('2026-01-15', reopenRequest, { why })).toBe('case-filed');
  });

  it('may still be followed by a suit, whose second instance has the last word', () => {
    const caseId = idOf('litigation');
    desk
      .does('2026-01-20', fileLitigation, { kind: 'after-review', acceptedOn: '2026-01-20' })
      .does('2026-05-11', decideLitigation, { caseId, result: 'upheld', concludedOn: '2026-05-08' })
      .does('2026-09-14', decideLitigation, {
        caseId,
        result: 'corrected',
        concludedOn: '2026-09-10',
        instance: 'second',
      });
    expect(desk.request().litigations).toEqual([
      {
        id: caseId,
        kind: 'after-review',
        acceptedOn: '2026-01-20',
        result: 'corrected',
        concludedOn: '2026-09-10',
      },
    ]);
  });
});

describe('A correction after closing', () => {
  it('of the day of posting moves the closing into the next year', () => {
    const desk = atTheDesk([received('2025-12-12')]);
    desk
      .does('2025-12-30', recordDecision, { category: 'provided', decidedOn: '2025-12-30' })
      .does('2025-12-31', dispatchReply, { method: 'post', dispatchedOn: '2025-12-31' })
      .does('2026-01-05', correctFact, { fact: 'reply.dispatchedOn', is: '2026-01-04', why });
    expect(desk.request()).toMatchObject({
      reply: { dispatchedOn: '2026-01-04' },
      closing: { closedOn: '2026-01-04' },
    });
  });

  it('of the end of a lapsed period moves the closing to the day after the right one', () => {
    const desk = atTheDesk([received('2025-09-10')]);
    desk
      .does('2025-09-12', requestSupplement, { noticeOn: '2025-09-12', periodEndsOn: '2025-09-30' })
      .does('2025-12-01', lapseSupplement)
      .does('2026-01-05', correctFact, { fact: 'supplement.periodEndsOn', is: '2025-12-31', why });
    expect(desk.request().closing).toMatchObject({ closedOn: '2026-01-01' });
  });

  it('of the category moves what is counted', () => {
    const desk = atTheDesk(answered);
    desk.does('2025-12-01', correctFact, { fact: 'decision.category', is: 'already-public', why });
    expect(desk.request()).toMatchObject({
      decision: { category: 'already-public' },
      closing: { category: 'already-public' },
    });
  });
});

describe('A void request', () => {
  it('takes no order any more', () => {
    const desk = atTheDesk(answered);
    desk.does('2025-12-01', voidRequest, { why: '重复录入' });
    expect(desk.tries('2025-12-01', reopenRequest, { why })).toBe('request-voided');
    expect(desk.tries('2025-12-01', voidRequest, { why })).toBe('request-voided');
    expect(desk.tries('2025-12-01', fileReview, { acceptedOn: '2025-12-01' })).toBe(
      'request-voided',
    );
  });
});

describe('A paper with two matters', () => {
  it('keeps its number for the first and names the second, each with a clock of its own', () => {
    const paper = atTheDesk([received('2025-09-10')]);
    paper.does('2025-09-12', splitRequest, {
      into: [{ requestId: idOf('other'), number: '2025-002' }],
    });
    expect(paper.request().splitInto).toEqual(['2025-002']);

    const second = atTheDesk([
      received('2025-09-10', {
        number: '2025-002',
        origin: 'split',
        registeredOn: '2025-09-12',
        splitFrom: { requestId: idOf('import'), number },
      }),
    ]);
    second.does('2025-10-14', extendPeriod, {
      noticeOn: '2025-10-14',
      workingDays: 5,
      approvedBy: '王主任',
    });
    expect(second.clock('2025-10-14').dueOn).toBe('2025-10-21');
    expect(paper.clock('2025-10-14').dueOn).toBe('2025-10-14');
  });
});

describe('An imported request', () => {
  const row = {
    organ,
    number,
    applicantId: idOf('applicant'),
    importId: idOf('import'),
    row: 2,
    cells: {},
    personalCells: '{}',
    channel: 'post-signed',
    receivedOn: '2025-09-10',
    applicantType: 'business',
    supplement: { noticeOn: '2025-09-19', periodEndsOn: null, receivedOn: null },
    consultation: null,
    reasonsNoticeOn: null,
    delayedReplyOn: null,
    extension: null,
    fee: null,
    outcome: null,
    letterNumber: '沪府告〔2025〕9号',
    letterOn: null,
    review: null,
    litigation: null,
  };

  it('is continued at the desk, though its ledger named a letter already', () => {
    const desk = atTheDesk();
    desk.does('2025-10-09', importRequest, row);
    expect(desk.clock('2025-10-09').waiting).toEqual({ for: 'correction', until: '2025-10-16' });
    desk
      .does('2025-10-16', receiveSupplement, { receivedOn: '2025-10-16' })
      .does('2025-11-10', recordDecision, { category: 'still-unclear', decidedOn: '2025-11-10' })
      .does('2025-11-13', dispatchReply, { method: 'post', dispatchedOn: '2025-11-13' });
    expect(desk.clock('2025-11-13').dueOn).toBe('2025-11-13');
    expect(desk.request().closing).toMatchObject({
      closedOn: '2025-11-13',
      ground: 'reply-delivered',
      category: 'still-unclear',
    });
  });

  it('lapses at the desk by the usual period, its ledger naming none', () => {
    const desk = atTheDesk();
    desk.does('2025-10-09', importRequest, row);
    expect(desk.tries('2025-10-16', lapseSupplement)).toBe('period-still-runs');
    desk.does('2025-10-17', lapseSupplement);
    expect(desk.request().closing).toMatchObject({ closedOn: '2025-10-17' });
  });

  it('keeps its closing date as written', () => {
    const desk = atTheDesk();
    desk
      .does('2025-12-01', importRequest, {
        ...row,
        outcome: { category: 'imported-3.1', closedOn: '2025-10-01' },
      })
      .does('2025-12-01', correctFact, { fact: 'reply.dispatchedOn', is: '2025-10-09', why });
    expect(desk.request().closing).toEqual({
      closedOn: '2025-10-01',
      ground: 'imported',
      category: 'imported-3.1',
    });
  });
});
