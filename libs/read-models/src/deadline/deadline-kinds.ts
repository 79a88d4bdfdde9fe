/** The limits that can run for a request, and where the law says so. */
// biome-ignore format: a table is read by column
export const deadlineKinds = [
  { kind: 'correction-notice', cites: '条例第三十条' },
  { kind: 'reply',             cites: '条例第三十三条' },
  { kind: 'consultation',      cites: '条例第三十二条、第三十四条' },
  { kind: 'supplement',        cites: '条例第三十条' },
  { kind: 'payment',           cites: '国办函〔2020〕109号' },
  { kind: 'delayed-reply',     cites: '条例第三十五条' },
  { kind: 're-answer',         cites: '行政复议法、行政诉讼法：复议决定或者判决所定期限' },
  { kind: 'review',            cites: '行政复议法第二十条' },
  { kind: 'suit',              cites: '行政诉讼法第四十六条' },
] as const;
export type DeadlineKind = (typeof deadlineKinds)[number]['kind'];
