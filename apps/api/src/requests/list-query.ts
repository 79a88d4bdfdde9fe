import { organCode, requestStatuses } from '@tracker/domain';
import { urgencies } from '@tracker/read-models';
import { applicantTypes, channels } from '@tracker/statute';
import { z } from 'zod';

const codes = (rows: readonly { readonly code: string }[]) =>
  z.enum(rows.map(({ code }) => code) as [string, ...string[]]);
const many = <Schema extends z.ZodType>(one: Schema) =>
  z.union([one.transform((value) => [value]), z.array(one).min(1).max(20)]);
const day = z.iso.date();
const text = z.string().trim().min(1).max(200);
const flag = z.enum(['true', 'false']).transform((value) => value === 'true');
/** A position as receipts give it. */
export const position = z
  .string()
  .regex(/^\d{1,18}$/)
  .transform((digits) => BigInt(digits));

const sorts = ['number', 'receivedOn', 'dueOn', 'closedOn', 'urgency'] as const;
/** `-` before the name sorts downwards. */
export const sort = z.enum([...sorts, ...sorts.map((by) => `-${by}` as const)]);

/** Filters of the list, each under its name; a status may be named several times. */
export const filterSchema = z.strictObject({
  status: many(codes(requestStatuses)).optional(),
  channel: codes(channels).optional(),
  applicantType: codes(applicantTypes).optional(),
  handler: text.describe('承办人姓名；“未分办”为尚未分办的申请').optional(),
  unit: text.optional(),
  receivedFrom: day.optional(),
  receivedTo: day.optional(),
  dueFrom: day.optional(),
  dueTo: day.optional(),
  closedFrom: day.optional(),
  closedTo: day.optional(),
  numberPrefix: text.optional(),
  category: text.optional(),
  resultRow: text.optional(),
  applicantId: z.uuid().optional(),
  open: flag.optional(),
  voided: flag.optional(),
  overdue: flag.optional(),
  answered: flag.describe('是否已答复办结').optional(),
});

/** Where a page lies in its list. */
export const pageSchema = z.strictObject({
  sort: sort.default('number'),
  after: z.string().min(1).max(1000).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  count: flag.default(false),
});
export type PageQuery = z.infer<typeof pageSchema>;

/** The filters of the work list: those of every list, and how urgent the reply is. */
export const workFilter = filterSchema.extend({ urgency: many(z.enum(urgencies)).optional() });
export type WorkFilter = z.infer<typeof workFilter>;

export const listQuery = workFilter.extend({
  organ: organCode.optional(),
  ...pageSchema.shape,
  minPosition: position.optional(),
});
export type ListQuery = z.infer<typeof listQuery>;

export const countsQuery = workFilter.extend({
  organ: organCode.optional(),
  minPosition: position.optional(),
});
export type CountsQuery = z.infer<typeof countsQuery>;
