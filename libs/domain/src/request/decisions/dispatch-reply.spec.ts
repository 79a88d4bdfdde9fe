import {
  approvalGranted,
  approvalRequested,
  approvalReturned,
  closed,
  decided,
  delivered,
  dispatched,
  given,
  givenApprovalRequired,
  received,
} from '../request.fixtures.js';
import { dispatchReply } from './dispatch-reply.js';

const today = '2025-10-15';
const ready = [received('2025-09-10'), decided('2025-09-24')];
const order = (method: string, more: object = {}) => ({
  method,
  dispatchedOn: '2025-10-14',
  ...more,
});

describe('Dispatching a reply', () => {
  it.each(['post', 'electronic'] as const)('by %s closes on the day it leaves', (method) => {
    given(...ready)
      .on(today)
      .when(dispatchReply, order(method))
      .thenEmits(dispatched('2025-10-14', method), closed('2025-10-14'));
  });

  it.each(['in-person', 'entrusted'] as const)('%s stays open until it is signed for', (method) => {
    given(...ready)
      .on(today)
      .when(dispatchReply, order(method))
      .thenEmits(dispatched('2025-10-14', method));
  });

  it.each(['in-person', 'entrusted'] as const)('%s closes on the day signed for', (method) => {
    given(...ready)
      .on(today)
      .when(dispatchReply, order(method, { deliveredOn: '2025-10-15' }))
      .thenEmits(dispatched('2025-10-14', method), delivered('2025-10-15'), closed('2025-10-15'));
  });

  it('by post keeps the day of leaving though the day of arrival is known', () => {
    given(...ready)
      .on(today)
      .when(dispatchReply, order('post', { deliveredOn: '2025-10-15' }))
      .thenEmits(dispatched('2025-10-14'), delivered('2025-10-15'), closed('2025-10-14'));
  });

  it('is counted as what was decided', () => {
    given(received('2025-09-10'), decided('2025-09-24', 'does-not-exist'))
      .on(today)
      .when(dispatchReply, order('post'))
      .thenEmits(
        dispatched('2025-10-14'),
        closed('2025-10-14', 'reply-delivered', 'does-not-exist'),
      );
  });

  it('is rejected without a decision', () => {
    given(received('2025-09-10'))
      .on(today)
      .when(dispatchReply, order('post'))
      .thenRejects('decision-missing');
  });

  it('is rejected a second time', () => {
    given(...ready, dispatched('2025-10-13', 'in-person'))
      .on(today)
      .when(dispatchReply, order('post'))
      .thenRejects('reply-already-dispatched', { on: '2025-10-13' });
  });

  it.each([
    ['is awaited', [approvalRequested()]],
    ['was refused', [approvalRequested(), approvalReturned()]],
    [
      'was given to an earlier decision',
      [approvalRequested(), approvalGranted(), decided('2025-10-13')],
    ],
  ])('is rejected while approval %s', (_name, approval) => {
    given(...ready, ...approval)
      .on(today)
      .when(dispatchReply, order('post'))
      .thenRejects('approval-pending');
  });

  it('is rejected without approval where the organ requires it', () => {
    givenApprovalRequired(...ready)
      .on(today)
      .when(dispatchReply, order('post'))
      .thenRejects('approval-missing');
  });

  it('is possible with it', () => {
    givenApprovalRequired(...ready, approvalRequested(), approvalGranted())
      .on(today)
      .when(dispatchReply, order('post'))
      .thenEmits(dispatched('2025-10-14'), closed('2025-10-14'));
  });

  it('does not take approval of an extension for it', () => {
    givenApprovalRequired(...ready, approvalRequested('extension'), approvalGranted())
      .on(today)
      .when(dispatchReply, order('post'))
      .thenRejects('approval-missing');
  });

  it.each([
    ['left tomorrow', { dispatchedOn: '2025-10-16' }, 'date-in-future', 'dispatchedOn'],
    ['left before it was decided', { dispatchedOn: '2025-09-23' }, 'date-before', 'dispatchedOn'],
    ['is dated tomorrow', { letterOn: '2025-10-16' }, 'date-in-future', 'letterOn'],
    ['was signed for tomorrow', { deliveredOn: '2025-10-16' }, 'date-in-future', 'deliveredOn'],
    ['was signed for before it left', { deliveredOn: '2025-10-13' }, 'date-before', 'deliveredOn'],
  ] as const)('is rejected when the letter %s', (_name, dates, code, field) => {
    given(...ready)
      .on(today)
      .when(dispatchReply, order('post', dates))
      .thenRejects(code, { field });
  });
});
