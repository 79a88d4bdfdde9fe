import { halfWidth } from '../read/clean-text.js';

const mostDays = 20;

/** 延长天数: a whole number of working days from 1 to 20 (条例第三十三条第二款), else null. */
export const readDays = (text: string): string | null => {
  const found = /^0*(\d{1,2})(?:\.0+)?$/.exec(halfWidth(text).trim())?.[1];
  const days = Number(found ?? 0);
  return days >= 1 && days <= mostDays ? String(days) : null;
};

const grouped = /^\d{1,3}(?:,\d{3})+(?=\.|$)/;

/** 收费金额 in 元: not negative, at most two decimals; 元, ￥ and commas of thousands are taken off. */
export const readAmount = (text: string): string | null => {
  const bare = halfWidth(text)
    .replace(/\s+/g, '')
    .replace(/^[¥￥]/, '')
    .replace(/元$/, '');
  const digits = grouped.test(bare) ? bare.replaceAll(',', '') : bare;
  const [, whole, cents = ''] = /^0*(\d{1,12})(?:\.(\d{1,2}))?$/.exec(digits) ?? [];
  if (whole === undefined) return null;
  const fraction = cents.replace(/0+$/, '');
  return fraction === '' ? whole : `${whole}.${fraction}`;
};
