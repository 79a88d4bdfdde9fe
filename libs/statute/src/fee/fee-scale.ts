import { type Dated, inForce } from '../dated.js';
import type { LocalDate } from '../dates/local-date.js';

/** A band of a scale: from the Nth to the Nth (null = no end), at 元 each. */
export type FeeBand = {
  readonly from: number;
  readonly to: number | null;
  readonly unitPrice: number;
};

/** One way to charge; of the two an organ chooses one for each request, never both. */
export type FeeScale = Dated & {
  readonly basis: 'pages' | 'ordinal';
  readonly label: string;
  readonly bands: readonly FeeBand[];
  /** Beyond the last band: every so many more, so much dearer each. */
  readonly climb: { readonly every: number; readonly by: number } | null;
};

// biome-ignore format: a table is read by column
const byPages: readonly FeeBand[] = [
  { from: 1,   to: 30,   unitPrice: 0 },
  { from: 31,  to: 100,  unitPrice: 10 },
  { from: 101, to: 200,  unitPrice: 20 },
  { from: 201, to: null, unitPrice: 40 },
];

// biome-ignore format: a table is read by column
const byOrdinal: readonly FeeBand[] = [
  { from: 1,  to: 10, unitPrice: 0 },
  { from: 11, to: 30, unitPrice: 100 },
];

const cites = '国办函〔2020〕109号';
const from = '2021-01-01';

export const feeScales: readonly FeeScale[] = [
  { basis: 'pages', label: '按量计收', bands: byPages, climb: null, from, until: null, cites },
  {
    basis: 'ordinal',
    label: '按件计收',
    bands: byOrdinal,
    climb: { every: 10, by: 100 },
    from,
    until: null,
    cites,
  },
];

/** The scales that may be charged by on a day: none before 2021-01-01 (109号). */
export const feeScaleInForce = (on: LocalDate): readonly FeeScale[] => inForce(feeScales, on);
