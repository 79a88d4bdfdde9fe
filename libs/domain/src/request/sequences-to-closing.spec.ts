import { archiveRequest } from './decisions/archive-request.js';
import { dispatchReply } from './decisions/dispatch-reply.js';
import { grantApproval } from './decisions/grant-approval.js';
import { lapseSupplement } from './decisions/lapse-supplement.js';
import { receiveSupplement } from './decisions/receive-supplement.js';
import { recordDecision } from './decisions/record-decision.js';
import { recordDelivery } from './decisions/record-delivery.js';
import { reopenRequest } from './decisions/reopen-request.js';
import { requestSupplement } from './decisions/request-supplement.js';
import { returnSubmission } from './decisions/return-submission.js';
import { submitForApproval } from './decisions/submit-for-approval.js';
import { withdrawRequest } from './decisions/withdraw-request.js';
import { atTheDesk } from './desk.fixtures.js';
import { received } from './request.fixtures.js';

const provide = (decidedOn: string, category = 'provided') => ({ category, decidedOn });

describe('The applicant', () => {
  it('lets a 补正 period lapse: closed on the day after it, though recorded the year after', () => {
    const desk = atTheDesk([received('2025-09-10')]);
    desk
      .does('2025-09-12', requestSupplement, { noticeOn: '2025-09-12', periodEndsOn: '2025-09-30' })
      .does('2026-03-02', lapseSupplement);
    expect(desk.request()).toMatchObject({
      life: 'closed',
      closing: {
        closedOn: '2025-10-01',
        ground: 'supplement-lapsed',
        category: 'correction-lapsed',
      },
    });
  });

  it('withdraws while the request waits, after which nothing lapses', () => {
    const desk = atTheDesk([received('2025-09-10')]);
    desk
      .does('2025-09-12', requestSupplement, { noticeOn: '2025-09-12', periodEndsOn: '2025-09-30' })
      .does('2025-09-15', withdrawRequest, { withdrawnOn: '2025-09-15' });
    expect(desk.request().closing).toEqual({
      closedOn: '2025-09-15',
      ground: 'withdrawn',
      category: 'withdrawn',
    });
    expect(desk.tries('2025-10-09', lapseSupplement)).toBe('request-closed');
    expect(desk.tries('2025-10-09', receiveSupplement, { receivedOn: '2025-09-26' })).toBe(
      'request-closed',
    );
  });

  it('answers after a lapse that was recorded wrongly: reopened, the clock restarts', () => {
    const desk = atTheDesk([received('2025-09-10')]);
    desk
      .does('2025-09-12', requestSupplement, { noticeOn: '2025-09-12', periodEndsOn: '2025-09-30' })
      .does('2025-10-09', lapseSupplement)
      .does('2025-10-10', reopenRequest, { why: '补正材料已于期内寄到' })
      .does('2025-10-10', receiveSupplement, { receivedOn: '2025-09-29' });
    // 09-30, 10-09 … 11, 13 … 17, 20 … 24, 27 … 31, 11-03.
    expect(desk.clock('2025-10-10').dueOn).toBe('2025-11-03');
  });
});

describe('A reply', () => {
  it('by hand is closed in the year in which it is signed for', () => {
    const desk = atTheDesk([received('2025-12-12')]);
    desk
      .does('2025-12-30', recordDecision, provide('2025-12-30'))
      .does('2025-12-31', dispatchReply, { method: 'in-person', dispatchedOn: '2025-12-31' });
    expect(desk.request().life).toBe('open');
    desk.does('2026-01-05', recordDelivery, { deliveredOn: '2026-01-05' });
    expect(desk.request()).toMatchObject({ life: 'closed', closing: { closedOn: '2026-01-05' } });
  });

  it('by post is closed when it leaves; the remedies run from its arrival (E15)', () => {
    const desk = atTheDesk([received('2025-07-10')]);
    desk
      .does('2025-07-31', recordDecision, provide('2025-07-31', 'state-secret'))
      .does('2025-07-31', dispatchReply, { method: 'post', dispatchedOn: '2025-07-31' });
    expect(desk.request()).toMatchObject({ life: 'closed', closing: { closedOn: '2025-07-31' } });
    expect(desk.clock('2025-08-04').remedies).toBeNull();
    desk.does('2025-08-05', recordDelivery, { deliveredOn: '2025-08-04' });
    expect(desk.clock('2025-08-05').remedies).toEqual({
      reviewBy: '2025-10-09',
      suitBy: '2026-02-04',
    });
    expect(desk.request().closing?.closedOn).toBe('2025-07-31');
  });

  it('goes through 审核 again when the decision changes after it', () => {
    const settings = { approvalRequired: true, approvalByAnother: false };
    const desk = atTheDesk([received('2025-09-10')], settings);
    const send = { method: 'post', dispatchedOn: '2025-09-26' };
    desk.does('2025-09-22', recordDecision, provide('2025-09-22'));
    expect(desk.tries('2025-09-26', dispatchReply, send)).toBe('approval-missing');
    desk
      .does('2025-09-22', submitForApproval)
      .does('2025-09-23', returnSubmission, { why: '检索范围过窄' })
      .does('2025-09-24', recordDecision, provide('2025-09-24', 'partly-provided'))
      .does('2025-09-24', submitForApproval)
      .does('2025-09-25', grantApproval)
      .does('2025-09-26', recordDecision, provide('2025-09-26', 'does-not-exist'));
    expect(desk.tries('2025-09-26', dispatchReply, send)).toBe('approval-pending');
    desk
      .does('2025-09-26', submitForApproval)
      .does('2025-09-26', grantApproval)
      .does('2025-09-26', dispatchReply, send);
    expect(desk.request().closing?.category).toBe('does-not-exist');
  });

  it('is taken back and given again: what counts is the last decision', () => {
    const desk = atTheDesk([received('2025-09-10')]);
    const archive = { archivedOn: '2025-10-10', archiveNumber: '档2025-17' };
    desk
      .does('2025-09-24', recordDecision, provide('2025-09-24'))
      .does('2025-09-24', dispatchReply, { method: 'post', dispatchedOn: '2025-09-24' })
      .does('2025-10-10', archiveRequest, archive)
      .does('2025-10-13', reopenRequest, { why: '寄错申请人' });
    expect(desk.request()).toMatchObject({
      life: 'open',
      decision: null,
      reply: null,
      closing: null,
      archiveNumber: null,
    });
    desk
      .does('2025-10-13', recordDecision, provide('2025-10-13', 'not-ours'))
      .does('2025-10-14', dispatchReply, { method: 'electronic', dispatchedOn: '2025-10-14' })
      .does('2025-10-15', archiveRequest, { ...archive, archivedOn: '2025-10-15' });
    expect(desk.request()).toMatchObject({
      closing: { closedOn: '2025-10-14', category: 'not-ours' },
      archiveNumber: '档2025-17',
    });
  });
});
