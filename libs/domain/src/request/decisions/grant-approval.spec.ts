import {
  approvalGranted,
  approvalRequested,
  approvalReturned,
  decided,
  given,
  received,
} from '../request.fixtures.js';
import { grantApproval } from './grant-approval.js';

const decision = [received('2025-09-10'), decided('2025-09-20')];
const body = {};

describe('Granting approval', () => {
  it('answers the submission that waits', () => {
    given(...decision, approvalRequested())
      .on('2025-09-23')
      .when(grantApproval, body)
      .thenEmits(approvalGranted());
  });

  it.each([
    ['nothing was submitted', []],
    ['it was returned', [approvalRequested(), approvalReturned()]],
    ['it was granted', [approvalRequested(), approvalGranted()]],
  ])('is rejected when %s', (_name, approval) => {
    given(...decision, ...approval)
      .on('2025-09-23')
      .when(grantApproval, body)
      .thenRejects('approval-not-requested');
  });
});
