import type { OrganSettings } from '../organs/queries.js';

export type Setting = OrganSettings['settings'][number];
export type SettingValue = Setting['value'];

/** A value as one reads it: 15 个工作日, 须经审核 as 是, 08:30. */
export const valueText = (kind: Setting['kind'], value: unknown): string => {
  if (kind === 'flag') return value === true ? '是' : '否';
  return kind === 'days' ? `${String(value)} 个工作日` : String(value);
};

const aheadMs = 8 * 60 * 60_000;

/** An instant by the office's clock, to the minute. */
export const momentText = (instant: string): string =>
  new Date(Date.parse(instant) + aheadMs).toISOString().slice(0, 16).replace('T', ' ');
