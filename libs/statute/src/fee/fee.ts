import { FeeInputError } from './fee-input-error.js';
import { type FeeBand, type FeeScale, feeScales } from './fee-scale.js';

export type FeeStep = {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly unitPrice: number;
  readonly amount: number;
  readonly why: string;
};

/** A 信息处理费 in whole 元; `monthTotal` only for the scale by requests. */
export type Fee = {
  readonly amount: number;
  readonly monthTotal: number | null;
  readonly steps: readonly FeeStep[];
};

const most = { pages: 1_000_000, ordinal: 10_000 } as const;

const scaleOf = (basis: FeeScale['basis']): FeeScale => {
  const scale = feeScales.find((row) => row.basis === basis);
  if (!scale) throw new Error(`no scale by ${basis}`);
  return scale;
};

/** The bands up to the Nth, the climbing ones written out. */
const bandsUpTo = ({ bands, climb }: FeeScale, n: number): FeeBand[] => {
  const reached = bands.filter(({ from }) => from <= n);
  let last = bands.at(-1);
  while (climb && last && last.to !== null && last.to < n) {
    last = { from: last.to + 1, to: last.to + climb.every, unitPrice: last.unitPrice + climb.by };
    reached.push(last);
  }
  return reached;
};

const stepsUpTo = (scale: FeeScale, n: number, unit: string): FeeStep[] =>
  bandsUpTo(scale, n).map(({ from, to: end, unitPrice }) => {
    const to = end === null ? n : Math.min(end, n);
    const count = to - from + 1;
    const amount = count * unitPrice;
    const price = unitPrice === 0 ? '不收费' : `每${unit}${unitPrice}元，计${amount}元`;
    const span = from === to ? `第${from}${unit}` : `第${from}至${to}${unit}`;
    return { from, to, count, unitPrice, amount, why: `${span}，${price}（${scale.cites}）。` };
  });

const sum = (steps: readonly FeeStep[]): number =>
  steps.reduce((total, { amount }) => total + amount, 0);

/**
 * 按量: the fee of one request by its pages (A4, one side = 1 page), 109号.
 * @throws FeeInputError unless pages is a whole number from 0 to 1,000,000
 */
export const feeByPages = (pages: number): Fee => {
  if (!Number.isInteger(pages) || pages < 0 || pages > most.pages) {
    const facts = { pages, least: 0, most: most.pages };
    throw new FeeInputError(
      'pages-out-of-range',
      facts,
      `页数应当为0至${most.pages}的整数，收到的是${pages}。`,
    );
  }
  const steps = stepsUpTo(scaleOf('pages'), pages, '页');
  return { amount: sum(steps), monthTotal: null, steps };
};

/**
 * 按件: the fee of the Nth request of an applicant to an organ in a calendar month, and of all N, 109号.
 * @throws FeeInputError unless ordinal is a whole number from 1 to 10,000
 */
export const feeByOrdinal = (ordinal: number): Fee => {
  if (!Number.isInteger(ordinal) || ordinal < 1 || ordinal > most.ordinal) {
    const facts = { ordinal, least: 1, most: most.ordinal };
    throw new FeeInputError(
      'ordinal-out-of-range',
      facts,
      `件数应当为1至${most.ordinal}的整数，收到的是${ordinal}。`,
    );
  }
  const steps = stepsUpTo(scaleOf('ordinal'), ordinal, '件');
  return { amount: steps.at(-1)?.unitPrice ?? 0, monthTotal: sum(steps), steps };
};
