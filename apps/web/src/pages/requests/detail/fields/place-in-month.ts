const inOrder = new Intl.Collator('zh', { numeric: true });

/** The day before, as the calendar on the wall has it. */
export const dayBefore = (day: string): string => {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
};

/** How many of these have this number or an earlier one. */
export const notAfter = (rows: readonly { readonly number: string }[], number: string): number =>
  rows.filter((row) => inOrder.compare(row.number, number) <= 0).length;
