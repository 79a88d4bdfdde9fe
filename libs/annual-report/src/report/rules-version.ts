/** Version of the counting rules below: raised whenever a rule changes what is counted. */
export const countingRules = '2026-01';
