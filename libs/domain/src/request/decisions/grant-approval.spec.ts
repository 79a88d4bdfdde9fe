import { specFor } from '@tracker/testing';
import type { RequestEvent } from '../events/index.js';
import { evolveRequest } from '../evolve.js';
import {
  approvalGranted,
  approvalRequested,
  approvalReturned,
  contextWith,
  decided,
  given,
  givenApprovalRequired,
  number,
  received,
} from '../request.fixtures.js';
import { unknownRequest } from '../state.js';
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

  it('is somebody else’s where the organ requires 审核', () => {
    givenApprovalRequired(...decision, approvalRequested('decision', 'user:1'))
      .on('2025-09-23')
      .when(grantApproval, body)
      .thenRejects('own-submission', { number });
    givenApprovalRequired(...decision, approvalRequested('extension', 'user:2'))
      .on('2025-09-23')
      .when(grantApproval, body)
      .thenEmits(approvalGranted());
  });

  it('may be one’s own where the organ allows it, or nobody kept who submitted', () => {
    const { given: givenAllowed } = specFor(
      { initial: unknownRequest, evolve: evolveRequest },
      contextWith({ approvalRequired: true, approvalByAnother: false }),
    );
    givenAllowed(...decision, approvalRequested('decision', 'user:1'))
      .on('2025-09-23')
      .when(grantApproval, body)
      .thenEmits(approvalGranted());
    const { submittedBy: _by, ...data } = approvalRequested().data as { submittedBy: string };
    givenApprovalRequired(...decision, { type: 'ApprovalRequested', data } as RequestEvent)
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
