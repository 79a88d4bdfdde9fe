import type { EChartsCoreOption } from 'echarts/core';
import type { Figures, Load } from '../queries.js';

const ink = { color: '#1f1f1f', fontSize: 12 };
const colours = { late: '#cf1322', soon: '#ad4e00', waiting: '#8c8c8c', plain: '#0958d9' };
/** One hue in steps: types of applicants mean nothing better or worse. */
const steps = ['#003eb3', '#0958d9', '#4096ff', '#91caff', '#8c8c8c', '#bfbfbf'];

const axis = { axisLabel: ink, axisTick: { show: false } };
const count = { type: 'value', minInterval: 1, axisLabel: ink } as const;
const grid = { left: 8, right: 16, top: 36, bottom: 8, containLabel: true };
const shared = { grid, legend: { top: 0, textStyle: ink }, textStyle: ink };
/** Parts of a stack are told apart without colour as well. */
const patterned = { aria: { enabled: true, decal: { show: true } } };
const noPattern = { decal: { symbol: 'none' } };

/** 2026-03 as 3月, with the year where one begins. */
export const monthText = (month: string, first: boolean): string => {
  const number = Number(month.slice(5));
  return first || number === 1 ? `${month.slice(0, 4)}年${number}月` : `${number}月`;
};

const monthAxis = (months: Figures['months']) => ({
  type: 'category',
  data: months.map(({ month }, index) => monthText(month, index === 0)),
  ...axis,
});

/** What each handler has open, by what it asks of him. */
export const loadOption = ({ handlers }: Load): EChartsCoreOption => {
  const shown = [...handlers].reverse();
  const bars = (name: string, colour: string, of: (one: Load['handlers'][number]) => number) => ({
    ...{ name, type: 'bar', stack: 'open', barMaxWidth: 22 },
    itemStyle: { color: colour, ...(colour === colours.plain && noPattern) },
    data: shown.map(of),
  });
  return {
    ...shared,
    ...patterned,
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
    xAxis: count,
    yAxis: { type: 'category', data: shown.map(({ handler }) => handler ?? '未分办'), ...axis },
    series: [
      bars('逾期', colours.late, ({ overdue }) => overdue),
      bars('即将到期', colours.soon, ({ soon }) => soon),
      bars('等待申请人', colours.waiting, ({ waiting }) => waiting),
      bars('其他在办', colours.plain, ({ open, overdue, soon, waiting }) =>
        Math.max(0, open - overdue - soon - waiting),
      ),
    ],
  };
};

/** The share answered in time, month by month; a month without an answer leaves a gap. */
export const rateOption = ({ months }: Figures): EChartsCoreOption => ({
  ...shared,
  tooltip: { trigger: 'axis', valueFormatter: (value: unknown) => `${value ?? '—'}%` },
  xAxis: monthAxis(months),
  yAxis: { type: 'value', min: 0, max: 100, axisLabel: { ...ink, formatter: '{value}%' } },
  series: [
    {
      ...{ name: '按期答复率', type: 'line', symbolSize: 7, connectNulls: false },
      itemStyle: { color: colours.plain },
      data: months.map(({ rate }) => (rate === null ? null : Math.floor(rate * 10_000) / 100)),
    },
  ],
});

/** What was received month by month, by type of applicant. */
export const typesOption = ({ months, applicantTypes }: Figures): EChartsCoreOption => ({
  ...shared,
  ...patterned,
  tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
  xAxis: monthAxis(months),
  yAxis: count,
  series: applicantTypes
    .filter(({ total }) => total > 0)
    .map(({ label, months: monthly }, index) => ({
      ...{ name: label, type: 'bar', stack: 'types', barMaxWidth: 28 },
      itemStyle: { color: steps[index % steps.length], ...(index === 0 && noPattern) },
      data: monthly,
    })),
});

const shownCategories = 8;

/** What was closed, by category, the most frequent at the top. */
export const categoriesOption = ({ categories }: Figures): EChartsCoreOption => {
  const shown = categories.slice(0, shownCategories).reverse();
  return {
    ...shared,
    grid: { ...grid, top: 8 },
    legend: { show: false },
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
    xAxis: count,
    yAxis: {
      type: 'category',
      data: shown.map(({ label }) => label),
      ...axis,
      axisLabel: { ...ink, width: 150, overflow: 'truncate' },
    },
    series: [
      {
        ...{ name: '办结', type: 'bar', barMaxWidth: 18 },
        itemStyle: { color: colours.plain },
        data: shown.map(({ total }) => total),
      },
    ],
  };
};
