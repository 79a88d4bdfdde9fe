import {
  applicantTypeNamed,
  applicantTypes,
  channelNamed,
  channels,
  ledgerResult,
} from '@tracker/statute';
import type { ColumnKind } from '../columns/ledger-columns.js';
import { halfWidth, halfWidthAlphanumerics } from '../read/clean-text.js';
import { caseResults, litigationKinds } from './choices.js';
import { looksLikeDate, readDate } from './read-date.js';
import { readAmount, readDays } from './read-numbers.js';

/** A cell in its one canonical wording, or what was expected instead of it. */
export type CanonicalCell = { readonly text: string } | { readonly expected: string };

const or = (text: string | null | undefined, expected: string): CanonicalCell =>
  text === null || text === undefined ? { expected } : { text };

const choice = (text: string, choices: readonly string[]): CanonicalCell => {
  const plain = halfWidth(text).replace(/\s+/g, '');
  return or(
    choices.find((label) => label === plain),
    `应为：${choices.join('、')}`,
  );
};

const channelNames = channels.flatMap(({ label, aliases }) => [label, ...aliases]);
const typeNames = applicantTypes.map(({ label }) => label);

const readers: Readonly<Record<ColumnKind, (text: string) => CanonicalCell>> = {
  text: (text) => ({ text }),
  number: (text) => ({ text: halfWidthAlphanumerics(text).replace(/\s+/g, ' ') }),
  date: (text) =>
    or(
      readDate(text),
      looksLikeDate(text)
        ? '应为日历上有的日期'
        : '应为日期，如 2024-03-01、2024/3/1 或者 2024年3月1日',
    ),
  'loose-date': (text) => ({ text: readDate(text) ?? text }),
  channel: (text) =>
    or(channelNamed(text.replace(/\s+/g, ''))?.label, `应为：${channelNames.join('、')}`),
  'applicant-type': (text) =>
    or(
      applicantTypeNamed(halfWidth(text).replace(/\s+/g, ''))?.label,
      `应为：${typeNames.join('、')}`,
    ),
  days: (text) => or(readDays(text), '应为 1 至 20 的整数（工作日）'),
  amount: (text) => or(readAmount(text), '应为不小于 0 的金额（元），至多两位小数'),
  result: (text) =>
    or(ledgerResult(text)?.text, '应为办理结果所列的一种，如“予以公开”“不予公开/属于国家秘密”'),
  'case-result': (text) => choice(text, Object.keys(caseResults)),
  'litigation-kind': (text) => choice(text, Object.keys(litigationKinds)),
};

/** Reads one cell that is not blank by the kind of its column. */
export const canonicalCell = (kind: ColumnKind, text: string): CanonicalCell => readers[kind](text);
