/**
 * Writes libs/statute/src/calendar/schedules/data/national.ts from chinese-days.
 * Run `npx tsx scripts/seed-schedules.ts` when a new yearly notice is out; then read the diff
 * against the notice itself, day by day: the package is a convenience, the notice is the rule.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

type Source = {
  readonly holidays: Record<string, string>;
  readonly workdays: Record<string, string>;
};
type Row = { year: number; notice: string; publishedOn: string; off: string[]; on: string[] };

const source = JSON.parse(
  readFileSync(
    createRequire(import.meta.url).resolve('chinese-days/dist/chinese-days.json'),
    'utf8',
  ),
) as Source;

const title = (year: number) => `国务院办公厅关于${year}年部分节假日安排的通知`;

// biome-ignore format: a table is read by column
const notices: Readonly<Record<number, { number: string; publishedOn?: string }>> = {
  2011: { number: '国办发明电〔2010〕40号' },
  2012: { number: '国办发明电〔2011〕45号' },
  2013: { number: '国办发明电〔2012〕33号' },
  2014: { number: '国办发明电〔2013〕28号' },
  2015: { number: '国办发明电〔2014〕28号、国发明电〔2015〕1号' },
  2016: { number: '国办发明电〔2015〕18号' },
  2017: { number: '国办发明电〔2016〕17号' },
  2018: { number: '国办发明电〔2017〕12号' },
  2019: { number: '国办发明电〔2019〕3号',  publishedOn: '2019-03-22' },
  2020: { number: '国办发明电〔2020〕1号',  publishedOn: '2020-01-27' },
  2021: { number: '国办发明电〔2020〕27号', publishedOn: '2020-11-25' },
  2022: { number: '国办发明电〔2021〕11号', publishedOn: '2021-10-25' },
  2023: { number: '国办发明电〔2022〕16号', publishedOn: '2022-12-08' },
  2024: { number: '国办发明电〔2023〕7号',  publishedOn: '2023-10-25' },
  2025: { number: '国办发明电〔2024〕12号', publishedOn: '2024-11-12' },
  2026: { number: '国办发明电〔2025〕7号',  publishedOn: '2025-11-04' },
};

/** From 2019 on a day of December named for 元旦 stands with the notice of the year after. */
const yearOfNotice = (date: string): number => {
  const year = Number(date.slice(0, 4));
  return year >= 2018 && date.slice(5, 7) === '12' ? year + 1 : year;
};

const daysOf = (kind: keyof Source, year: number): string[] =>
  Object.keys(source[kind])
    .filter((date) => yearOfNotice(date) === year)
    .sort();

const rowOf = (year: number): Row => ({
  year,
  notice: notices[year]?.number ?? title(year),
  publishedOn: notices[year]?.publishedOn ?? `${year}-01-01`,
  off: daysOf('holidays', year),
  on: daysOf('workdays', year),
});

/** The two years amended in mid-course, as they stood before. */
const beforeAmendment = (row: Row): Row[] => {
  if (row.year === 2019) {
    const named = ['2019-05-02', '2019-05-03', '2019-05-04'];
    return [
      {
        ...row,
        notice: '国办发明电〔2018〕15号',
        publishedOn: '2018-12-06',
        off: row.off.filter((date) => !named.includes(date)),
        on: row.on.filter((date) => date !== '2019-04-28' && date !== '2019-05-05'),
      },
      row,
    ];
  }
  if (row.year === 2020) {
    const added = ['2020-01-31', '2020-02-01', '2020-02-02'];
    return [
      {
        ...row,
        notice: '国办发明电〔2019〕16号',
        publishedOn: '2019-11-21',
        off: row.off.filter((date) => !added.includes(date)),
        on: [...row.on, '2020-02-01'].sort(),
      },
      row,
    ];
  }
  return [row];
};

const next = (date: string): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

const compact = (dates: readonly string[], year: number): string => {
  const runs: [string, string][] = [];
  for (const date of dates) {
    const run = runs.at(-1);
    if (run && next(run[1]) === date) run[1] = date;
    else runs.push([date, date]);
  }
  const short = (date: string) => (date.startsWith(`${year}-`) ? date.slice(5) : date);
  return runs
    .map(([from, to]) => (from === to ? short(from) : `${short(from)}..${short(to)}`))
    .join(' ');
};

const years = [...new Set(Object.keys(source.holidays).map((date) => Number(date.slice(0, 4))))]
  .filter((year) => year >= 2004)
  .sort((a, b) => a - b);

const lines = years
  .flatMap((year) => beforeAmendment(rowOf(year)))
  .map((row) =>
    [
      `  { year: ${row.year}, publishedOn: '${row.publishedOn}', notice: '${row.notice}',`,
      `    off: '${compact(row.off, row.year)}',`,
      `    on:  '${compact(row.on, row.year)}' },`,
    ].join('\n'),
  );

writeFileSync(
  new URL('../libs/statute/src/calendar/schedules/data/national.ts', import.meta.url),
  `import type { CompactSchedule } from '../compact-schedule.js';

/**
 * Days off and make-up working days as the yearly notices name them; written by
 * scripts/seed-schedules.ts. Years before 2019 count as known from their 1 January.
 */
export const nationalSchedules: readonly CompactSchedule[] = [
${lines.join('\n')}
];
`,
);
console.log(`${lines.length} schedules, ${years[0]}–${years.at(-1)}`);
