/**
 * Of a closed request: whether with an answer. Its day is known, or it was late, or an imported ledger
 * knows only the day of closing and the result is not one of 其他处理 (（六）), which close without one.
 */
export const withAnswerSql =
  "(r.answered_on is not null or r.late or r.result_row not like '3.6.%')";
/** A closed request that was answered. */
export const answeredSql = `r.life = 'closed' and ${withAnswerSql}`;
