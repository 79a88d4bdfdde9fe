/** Where a request stands, in the clerk's words. */
// biome-ignore format: a table is read by column
export const requestStatuses = [
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
] as const;
export type RequestStatus = (typeof requestStatuses)[number]['code'];
