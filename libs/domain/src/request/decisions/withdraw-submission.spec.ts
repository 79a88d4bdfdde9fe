import { foldRequest } from '../evolve.js';
import {
  approvalGranted,
  approvalRequested,
  approvalReturned,
  decided,
  given,
  number,
  received,
  submissionWithdrawn,
} from '../request.fixtures.js';
import type { KnownRequest } from '../state.js';
import { dispatchReply } from './dispatch-reply.js';
import { grantApproval } from './grant-approval.js';
import { returnSubmission } from './return-submission.js';
import { withdrawSubmission } from './withdraw-submission.js';

const decision = [received('2025-09-10'), decided('2025-09-20')];
const approvalOf = (...events: Parameters<typeof foldRequest>[0]) =>
  (foldRequest(events) as KnownRequest).approval;

describe('Withdrawing a submission', () => {
  it('is possible while it waits, with a reason or without', () => {
    given(...decision, approvalRequested())
      .on('2025-09-23')
      .when(withdrawSubmission, { why: '漏了一页' })
      .thenEmits(submissionWithdrawn({ why: '漏了一页' }));
    given(...decision, approvalRequested('decision', 'user:2'))
      .on('2025-09-23')
      .when(withdrawSubmission, {})
      .thenEmits(submissionWithdrawn());
  });

  it.each([
    ['nothing was submitted', []],
    ['it was returned', [approvalRequested(), approvalReturned()]],
    ['it was granted', [approvalRequested(), approvalGranted()]],
  ])('is rejected when %s', (_name, approval) => {
    given(...decision, ...approval)
      .on('2025-09-23')
      .when(withdrawSubmission, {})
      .thenRejects('approval-not-requested');
  });

  it('tells the head who took it back and when, and whoever takes it back twice', () => {
    const withdrawn = given(...decision, approvalRequested(), submissionWithdrawn()).on(
      '2025-09-24',
    );
    const told = { number, on: '2025-09-23', by: 'user:1' };
    withdrawn.when(grantApproval, {}).thenRejects('submission-withdrawn', told);
    withdrawn
      .when(returnSubmission, { why: '补充检索记录' })
      .thenRejects('submission-withdrawn', told);
    withdrawn.when(withdrawSubmission, {}).thenRejects('submission-withdrawn', told);
    given(...decision, approvalRequested(), submissionWithdrawn(), approvalRequested())
      .on('2025-09-24')
      .when(grantApproval, {})
      .thenEmits(approvalGranted({ grantedOn: '2025-09-24' }));
  });

  it.each([
    ['nothing', []],
    ['a return', [approvalRequested(), approvalReturned()]],
    ['a grant', [approvalRequested(), approvalGranted()]],
  ])('leaves what stood before it: %s', (_name, before) => {
    const subject = before.length === 0 ? 'decision' : 'extension';
    expect(
      approvalOf(...decision, ...before, approvalRequested(subject), submissionWithdrawn()),
    ).toEqual(approvalOf(...decision, ...before));
  });

  it('of an extension opens no way around a decision that changed meanwhile', () => {
    given(
      ...decision,
      approvalRequested(),
      approvalGranted(),
      approvalRequested('extension'),
      decided('2025-09-22', 'does-not-exist'),
      submissionWithdrawn(),
    )
      .on('2025-09-24')
      .when(dispatchReply, { method: 'post', dispatchedOn: '2025-09-24' })
      .thenRejects('approval-pending');
  });

  it('cannot clear a decision that the head had returned', () => {
    given(
      ...decision,
      approvalRequested(),
      approvalReturned(),
      approvalRequested(),
      submissionWithdrawn(),
    )
      .on('2025-09-24')
      .when(dispatchReply, { method: 'post', dispatchedOn: '2025-09-24' })
      .thenRejects('approval-pending');
  });
});
