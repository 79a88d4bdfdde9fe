import { z } from 'zod';
import { localDate as anyDate, freeText, line } from '../kernel/text.js';
import { reason } from './vocabulary.js';

/** A day of the years 1950–2199: beyond them a date is a slip of the pen, and no period reaches there. */
export const localDate = anyDate.refine((on) => on >= '1950-01-01' && on <= '2199-12-31', {
  error: '年份应在 1950 至 2199 之间',
});

/** 申请人: what 条例 29 lets the organ ask for, and nothing about purpose. */
export const applicantBody = z.object({
  applicantName: line.optional(),
  idType: line.optional(),
  idNumber: line.optional(),
  contactPerson: line.optional(),
  phone: line.optional(),
  email: line.optional(),
  address: line.optional(),
});

/** What is asked for and how it shall be given (条例 29). */
export const wishBody = z.object({
  description: freeText.optional(),
  form: line.optional(),
  delivery: line.optional(),
  mailNumber: line.optional(),
  remark: freeText.optional(),
});

export const reasonsBody = z.array(reason).max(20).default([]);
export const why = freeText;
export { freeText, line };
