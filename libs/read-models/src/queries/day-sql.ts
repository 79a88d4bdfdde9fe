/** The status on the day `$today`, as `statusOn` has it. */
export const statusSql = (today: string): string => `case
  when r.lapses_on < ${today}::date then 'lapsed'
  when r.consulting_until < ${today}::date then 'handling'
  else r.status end`;

/** The last day for the reply, or the later one told under 条例第三十五条. */
export const limitSql = 'greatest(r.due_on, r.delayed_reply_on)';

/**
 * Open, not waiting for the applicant, not answered, and past the day for the reply or the later
 * one told under 条例第三十五条.
 */
export const overdueSql = (today: string): string =>
  `(r.life = 'open' and r.waiting_for is null and r.answered_on is null
  and ${limitSql} < ${today}::date)`;
