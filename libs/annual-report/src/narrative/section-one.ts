import type { AnnualTables } from '../tables/annual-tables.js';

/** A figure that section one tells, with the word it is told under. */
export type NarrativeFigure = { readonly label: string; readonly value: number };

/** Figures for section one, and sentences with them that the editor may take over. */
export type Narrative = {
  readonly figures: readonly NarrativeFigure[];
  readonly text: string;
};

const of = (tables: AnnualTables, key: string): readonly number[] =>
  tables.sectionThree.rows.find((row) => row.key === key)?.cells ?? [];

const total = (cells: readonly number[]): number => cells.at(-1) ?? 0;

/** `总 3 件：a 1 件，b 2 件`, with what is zero left out. */
const split = (labels: readonly string[], cells: readonly number[]): string =>
  labels
    .flatMap((label, at) => ((cells[at] ?? 0) > 0 ? [`${label}${cells[at]}件`] : []))
    .join('，');

const groups = [
  ['予以公开', ['3.1']],
  ['部分公开', ['3.2']],
  ['不予公开', ['3.3']],
  ['无法提供', ['3.4']],
  ['不予处理', ['3.5']],
  ['其他处理', ['3.6']],
] as const;

const resultsByGroup = ({ sectionThree }: AnnualTables): readonly number[] =>
  groups.map(([, keys]) =>
    sectionThree.rows
      .filter(({ key }) => keys.some((prefix) => key === prefix || key.startsWith(`${prefix}.`)))
      .reduce((sum, { cells }) => sum + total(cells), 0),
  );

const counted = (label: string, cells: readonly number[], outcomes: readonly string[]): string => {
  const detail = split(outcomes.slice(0, -1), cells);
  return `${label}${total(cells)}件${detail && `（${detail}）`}`;
};

/** 行政复议 and 行政诉讼 in one sentence; where there was neither it says so. */
const casesTold = (
  outcomes: readonly string[],
  review: readonly number[],
  suits: readonly number[],
): string =>
  total(review) + total(suits) === 0
    ? '未发生因政府信息公开工作引起的行政复议、行政诉讼。'
    : `因政府信息公开工作发生${counted('行政复议', review, outcomes)}，${counted('行政诉讼', suits, outcomes)}。`;

/** 收到, 办结, 结转, 复议 and 诉讼 of the year as text for section one; the tables, and nothing else, speak. */
export const narrativeOf = (tables: AnnualTables, year: number): Narrative => {
  const received = of(tables, '一');
  const { columns } = tables.sectionThree;
  const results = resultsByGroup(tables);
  const [review, direct, after] = tables.sectionFour.groups.map(({ cells }) => cells);
  const outcomes = tables.sectionFour.columns;
  const suits = (direct ?? []).map((value, at) => value + (after?.[at] ?? 0));
  const figures: NarrativeFigure[] = [
    { label: '本年新收', value: total(received) },
    { label: '上年结转', value: total(of(tables, '二')) },
    { label: '本年办结', value: total(of(tables, '3.7')) },
    ...groups.map(([label], at) => ({ label: `办结：${label}`, value: results[at] ?? 0 })),
    { label: '结转下年度', value: total(of(tables, '四')) },
    { label: '行政复议', value: total(review ?? []) },
    { label: '行政诉讼', value: total(suits) },
  ];
  const byType = split(columns.slice(0, -1), received);
  const byResult = split(
    groups.map(([label]) => label),
    results,
  );
  const text = [
    `${year}年，本机关新收政府信息公开申请${total(received)}件${byType && `（${byType}）`}，上年结转${total(of(tables, '二'))}件。`,
    `全年办结${total(of(tables, '3.7'))}件${byResult && `（${byResult}）`}，结转下年度继续办理${total(of(tables, '四'))}件。`,
    casesTold(outcomes, review ?? [], suits),
  ].join('');
  return { figures, text };
};
