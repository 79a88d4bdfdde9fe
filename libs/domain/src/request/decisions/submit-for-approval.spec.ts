import {
  approvalGranted,
  approvalRequested,
  approvalReturned,
  decided,
  extended,
  given,
  received,
} from '../request.fixtures.js';
import { submitForApproval } from './submit-for-approval.js';

const today = '2025-09-22';
const decision = [received('2025-09-10'), decided('2025-09-20')];

describe('Submitting for approval', () => {
  it('takes the decision unless told otherwise', () => {
    given(...decision)
      .on(today)
      .when(submitForApproval)
      .thenEmits(approvalRequested('decision'));
  });

  it('takes an extension without a decision', () => {
    given(received('2025-09-10'))
      .on(today)
      .when(submitForApproval, { subject: 'extension' })
      .thenEmits(approvalRequested('extension'));
  });

  it('is possible again after a return', () => {
    given(...decision, approvalRequested(), approvalReturned())
      .on(today)
      .when(submitForApproval)
      .thenEmits(approvalRequested());
  });

  it('is rejected without a decision', () => {
    given(received('2025-09-10')).on(today).when(submitForApproval).thenRejects('decision-missing');
  });

  it('is rejected while another waits', () => {
    given(...decision, approvalRequested('extension'))
      .on(today)
      .when(submitForApproval)
      .thenRejects('approval-already-requested', { subject: 'extension' });
  });

  it('of an extension does not cover up a returned decision', () => {
    given(...decision, approvalRequested(), approvalReturned())
      .on(today)
      .when(submitForApproval, { subject: 'extension' })
      .thenRejects('approval-pending');
  });

  it('of an extension is rejected once the period has been extended', () => {
    given(received('2025-09-10'), extended('2025-09-11', 5))
      .on(today)
      .when(submitForApproval, { subject: 'extension' })
      .thenRejects('already-extended', { noticeOn: '2025-09-11' });
  });

  it('of an extension may follow an approved decision', () => {
    given(...decision, approvalRequested(), approvalGranted())
      .on(today)
      .when(submitForApproval, { subject: 'extension' })
      .thenEmits(approvalRequested('extension'));
  });
});
