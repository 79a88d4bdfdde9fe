import { organCode } from '@tracker/domain';
import { addDays, type LocalDate } from '@tracker/statute';
import { z } from 'zod';

const day = z.iso.date();
const filters = {
  organ: organCode.optional(),
  person: z.string().trim().min(1).max(200).optional(),
  action: z
    .string()
    .regex(/^[a-z0-9-]{1,60}$/)
    .optional(),
  from: day.optional(),
  to: day.optional(),
};
const inOrder = ({ from, to }: { from?: string | undefined; to?: string | undefined }) =>
  from === undefined || to === undefined || from <= to;
const backwards = { path: ['to'], error: '截止日期不能早于起始日期' };

export const auditQuery = z
  .strictObject({
    ...filters,
    after: z.string().min(1).max(200).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  })
  .refine(inOrder, backwards);
export type AuditQuery = z.infer<typeof auditQuery>;

export const auditCsvQuery = z.strictObject(filters).refine(inOrder, backwards);
export type AuditCsvQuery = z.infer<typeof auditCsvQuery>;

const shownDays = 30;

/** The days asked about, both included; the last thirty where none are named. */
export const periodOf = (
  { from, to }: { readonly from?: string | undefined; readonly to?: string | undefined },
  today: LocalDate,
): { readonly from: LocalDate; readonly to: LocalDate } => {
  const last = to ?? today;
  return { from: from ?? addDays(last, -shownDays), to: last };
};
