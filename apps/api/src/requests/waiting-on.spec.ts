import type { RequestStatus } from '@tracker/domain';
import { waitingOn } from './waiting-on.js';

const facts = (status: RequestStatus) => ({
  status,
  waitingUntil: '2026-03-20',
  consultingUntil: '2026-03-12',
  approvalSubject: null,
});

describe('Whom a request waits for', () => {
  it.each([
    ['awaiting-confirmation', 'applicant', '等申请人确认收到', null],
    ['awaiting-supplement', 'applicant', '等申请人补正', '2026-03-20'],
    ['awaiting-payment', 'applicant', '等申请人缴费', '2026-03-20'],
    ['consulting', 'consulted', '等被征求意见方答复', '2026-03-12'],
    ['awaiting-approval', 'approver', '等审核决定', null],
  ] as const)('%s: %s', (status, who, label, until) => {
    expect(waitingOn(facts(status))).toEqual({ who, label, until });
  });

  it('names the extension that is to be approved', () => {
    const submitted = { ...facts('awaiting-approval'), approvalSubject: 'extension' as const };
    expect(waitingOn(submitted)?.label).toBe('等审核延期');
  });

  it.each(['handling', 'awaiting-delivery', 'lapsed', 'closed', 'archived', 'voided'] as const)(
    '%s waits for nobody',
    (status) => {
      expect(waitingOn(facts(status))).toBeNull();
    },
  );
});
