/**
 * 合理的补正期限 where a letter or a ledger names none, in working days. 条例第三十条 leaves the period
 * to the organ; no authority sets a number.
 */
export const defaultSupplementWorkingDays = 15;
