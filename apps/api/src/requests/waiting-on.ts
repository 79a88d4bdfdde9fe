import type { RequestListRow } from '@tracker/read-models';

export type WaitingOn = {
  readonly who: 'applicant' | 'consulted' | 'approver';
  readonly label: string;
  readonly until: string | null;
};

type Facts = Pick<
  RequestListRow,
  'status' | 'waitingUntil' | 'consultingUntil' | 'approvalSubject'
>;

/** Whose move it is where the organ can only wait; null where it is its own. */
export const waitingOn = (row: Facts): WaitingOn | null => {
  switch (row.status) {
    case 'awaiting-confirmation':
      return { who: 'applicant', label: '等申请人确认收到', until: null };
    case 'awaiting-supplement':
      return { who: 'applicant', label: '等申请人补正', until: row.waitingUntil };
    case 'awaiting-payment':
      return { who: 'applicant', label: '等申请人缴费', until: row.waitingUntil };
    case 'consulting':
      return { who: 'consulted', label: '等被征求意见方答复', until: row.consultingUntil };
    case 'awaiting-approval':
      return {
        who: 'approver',
        label: row.approvalSubject === 'extension' ? '等审核延期' : '等审核决定',
        until: null,
      };
    default:
      return null;
  }
};
