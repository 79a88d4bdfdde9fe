import {
  approvalGranted,
  approvalRequested,
  approvalReturned,
  decided,
  given,
  received,
} from '../request.fixtures.js';
import { returnSubmission } from './return-submission.js';

const decision = [received('2025-09-10'), decided('2025-09-20')];
const body = { why: '补充检索记录' };

describe('Returning a submission', () => {
  it('answers the submission that waits', () => {
    given(...decision, approvalRequested())
      .on('2025-09-23')
      .when(returnSubmission, body)
      .thenEmits(approvalReturned());
  });

  it.each([
    ['nothing was submitted', []],
    ['it was returned', [approvalRequested(), approvalReturned()]],
    ['it was granted', [approvalRequested(), approvalGranted()]],
  ])('is rejected when %s', (_name, approval) => {
    given(...decision, ...approval)
      .on('2025-09-23')
      .when(returnSubmission, body)
      .thenRejects('approval-not-requested');
  });
});
