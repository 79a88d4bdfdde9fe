import type { Cell } from '../checks/check.js';

const wholeNumber = /^(0|[1-9]\d{0,8})$/;

/**
 * A printed cell: a non-negative whole number, null for a blank, else the text that stands there.
 * Full-width digits and blanks around a number are no fault; signs, decimals and remarks are.
 */
export const readCell = (printed: unknown): Cell => {
  if (printed === null || printed === undefined) return null;
  if (typeof printed === 'number' && Number.isSafeInteger(printed) && printed >= 0) {
    return printed;
  }
  const text = (typeof printed === 'string' ? printed : JSON.stringify(printed))
    .normalize('NFKC')
    .trim();
  if (text === '') return null;
  return wholeNumber.test(text) ? Number(text) : text;
};
