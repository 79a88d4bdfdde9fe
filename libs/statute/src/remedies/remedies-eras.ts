import { type Dated, isInForce } from '../dated.js';
import type { LocalDate } from '../dates/local-date.js';

export type RemediesEra = Dated & {
  /** Which refusals must go to 行政复议 first. */
  readonly reviewFirst: 'none' | 'refused-rows' | 'secret-grounds';
  readonly reviewArticle: string;
};

// biome-ignore format: a table is read by column
export const remediesEras: readonly RemediesEra[] = [
  { reviewFirst: 'none',           reviewArticle: '第九条',   from: '1999-10-01', until: '2023-12-31', cites: '行政复议法（2017年修正）' },
  { reviewFirst: 'refused-rows',   reviewArticle: '第二十条', from: '2024-01-01', until: '2025-05-31', cites: '行政复议法（2023年修订）第二十三条第一款第四项' },
  { reviewFirst: 'secret-grounds', reviewArticle: '第二十条', from: '2025-06-01', until: null,         cites: '行政复议法第二十三条第一款第四项、法释〔2025〕8号' },
];

const [oldest] = remediesEras;

/** The rules on remedies for a decision of a day. */
export const remediesEra = (decidedOn: LocalDate): RemediesEra => {
  const era = remediesEras.find((row) => isInForce(row, decidedOn)) ?? oldest;
  if (!era) throw new Error('no rules on remedies');
  return era;
};
