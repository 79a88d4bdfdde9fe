export type PeriodSearch = { readonly from?: string; readonly to?: string };

const month = /^(19|20|21)\d\d-(0[1-9]|1[0-2])$/;
const monthIn = (value: unknown): string | undefined =>
  typeof value === 'string' && month.test(value) ? value : undefined;

/** The months of the dashboard, as the address holds them. */
export const periodSearch = (search: Record<string, unknown>): PeriodSearch => {
  const [from, to] = [monthIn(search.from), monthIn(search.to)];
  return { ...(from && { from }), ...(to && { to }) };
};

/** The month so many months before another, both as `YYYY-MM`. */
export const monthsBefore = (last: string, count: number): string => {
  const at = Number(last.slice(0, 4)) * 12 + Number(last.slice(5)) - 1 - count;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
};

/** The months asked for; the last twelve where none are named. */
export const periodOf = ({ from, to }: PeriodSearch, today: string): Required<PeriodSearch> => {
  const last = to ?? today.slice(0, 7);
  return { from: from ?? monthsBefore(last, 11), to: last };
};
