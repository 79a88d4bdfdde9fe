import { z } from 'zod';
import { freeText, line, localDate } from '../kernel/text.js';
import { reason } from './vocabulary.js';

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
export { freeText, line, localDate };
