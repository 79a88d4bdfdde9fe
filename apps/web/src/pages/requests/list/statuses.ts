import type { RequestStatus } from '@tracker/domain/events';

type Status = { readonly code: RequestStatus; readonly label: string };

/** The statuses as tabs; here once more, so that the first page need not load the events. */
// biome-ignore format: a table is read by column
export const statuses: readonly Status[] = [
  { code: 'awaiting-confirmation', label: '待登记确认' },
  { code: 'handling',              label: '办理中' },
  { code: 'awaiting-supplement',   label: '待补正' },
  { code: 'consulting',            label: '征求意见中' },
  { code: 'awaiting-payment',      label: '待缴费' },
  { code: 'awaiting-approval',     label: '待审核' },
  { code: 'awaiting-delivery',     label: '待送达' },
  { code: 'lapsed',                label: '可不再处理' },
  { code: 'closed',                label: '已办结' },
  { code: 'archived',              label: '已归档' },
  { code: 'voided',                label: '已作废' },
];
