import { organCode } from '@tracker/domain';
import { z } from 'zod';
import { filterSchema, pageSchema, position, sort } from '../requests/list-query.js';

/** Working days that `due-within` looks ahead; the organ's yellow threshold where it is not named. */
const within = z.coerce.number().int().min(0).max(250).optional();

export const countsQuery = filterSchema.extend({
  organ: organCode.optional(),
  within,
  minPosition: position.optional(),
});
export type CountsQuery = z.infer<typeof countsQuery>;

/** As the list of requests; what is due first, or closed last, stands first unless said otherwise. */
export const supervisedQuery = countsQuery.extend({
  ...pageSchema.shape,
  sort: sort.optional(),
});
export type SupervisedQuery = z.infer<typeof supervisedQuery>;

export const loadQuery = countsQuery.pick({ organ: true, within: true, minPosition: true });
export type LoadQuery = z.infer<typeof loadQuery>;

/** Both days belong to the period. */
export const onTimeQuery = z
  .strictObject({
    organ: organCode.optional(),
    from: z.iso.date(),
    to: z.iso.date(),
    ...pageSchema.shape,
    sort: sort.default('-closedOn'),
    minPosition: position.optional(),
  })
  .refine(({ from, to }) => from <= to, { path: ['to'], error: '截止日期不能早于起始日期' });
export type OnTimeQuery = z.infer<typeof onTimeQuery>;

const longest = 36;
const month = z.string().regex(/^(19|20|21)\d\d-(0[1-9]|1[0-2])$/, { error: '月份写作 2026-03' });
const monthNumber = (text: string): number => Number(text.slice(0, 4)) * 12 + Number(text.slice(5));

/** Both months belong to the period of at most three years. */
export const figuresQuery = z
  .strictObject({
    organ: organCode.optional(),
    from: month,
    to: month,
    minPosition: position.optional(),
  })
  .refine(({ from, to }) => from <= to, { path: ['to'], error: '截止月份不能早于起始月份' })
  .refine(({ from, to }) => monthNumber(to) - monthNumber(from) < longest, {
    path: ['from'],
    error: `至多统计 ${longest} 个月`,
  });
export type FiguresQuery = z.infer<typeof figuresQuery>;
