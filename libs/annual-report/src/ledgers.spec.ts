import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RequestEvent } from '@tracker/domain/events';
import { applicantTypeNamed, ledgerResult } from '@tracker/statute';
import { parse } from 'csv-parse/sync';
import {
  closed,
  feeNoticed,
  folded,
  received,
  reportOf,
  requestsOf,
  reviewDecided,
  reviewFiled,
  suitDecided,
  suitFiled,
  supplementAsked,
} from './annual.fixtures.js';

const folder = join(__dirname, '../../../test/data/ledgers');
type Row = Readonly<Record<string, string>>;
type Expected = {
  year: number;
  form: '2019' | '2021';
  sectionThree: number[][];
  sectionFour: number[][];
};

const results = { 结果维持: 'upheld', 结果纠正: 'corrected', 其他结果: 'other' } as const;
const resultOf = (text: string | undefined) => results[text as keyof typeof results];

/** The events that a row of the ledger tells, as far as counting reads them. */
const historyOf = (row: Row): RequestEvent[] => {
  const on = (name: string): string | undefined => row[name] || undefined;
  const history: (RequestEvent | undefined)[] = [
    received(row.收到日期 ?? null, {
      origin: 'ledger',
      applicantType: applicantTypeNamed(row.申请人类型 ?? '')?.code ?? 'other',
    }),
    on('补正告知日期') ? supplementAsked(row.补正告知日期 ?? '') : undefined,
    on('收费通知日期') ? feeNoticed(row.收费通知日期 ?? '') : undefined,
    on('办理结果')
      ? closed(row.办结日期 ?? '', ledgerResult(row.办理结果 ?? '')?.category ?? row.办理结果)
      : undefined,
    on('行政复议受理日期') ? reviewFiled(row.行政复议受理日期 ?? '') : undefined,
    on('行政复议结果')
      ? reviewDecided(resultOf(row.行政复议结果), row.行政复议审结日期 ?? '')
      : undefined,
    on('行政诉讼受理日期')
      ? suitFiled(
          row.行政诉讼类型 === '复议后起诉' ? 'after-review' : 'direct',
          row.行政诉讼受理日期 ?? '',
        )
      : undefined,
    on('行政诉讼结果')
      ? suitDecided(resultOf(row.行政诉讼结果), row.行政诉讼审结日期 ?? '')
      : undefined,
  ];
  return history.filter((event) => event !== undefined);
};

describe('The tables that must come out of an office’s ledger', () => {
  it.each(['kaiyuan-2020', 'shanghai-gov-office-2019', 'shuyang-drc-2023'])('%s', (name) => {
    const text = readFileSync(join(folder, `${name}.csv`));
    const rows = parse(text, { columns: true, bom: true, skip_empty_lines: true }) as Row[];
    const expected = JSON.parse(
      readFileSync(join(folder, `${name}.expected.json`), 'utf8'),
    ) as Expected;
    const fold = folded(
      requestsOf(Object.fromEntries(rows.map((row) => [row.登记编号 ?? '', historyOf(row)]))),
    );
    const report = reportOf(fold, expected.year, expected.form);
    expect(fold.requests()).toHaveLength(rows.length);
    expect(report.sectionThree.rows.map(({ cells }) => cells)).toEqual(expected.sectionThree);
    expect(report.sectionFour.groups.map(({ cells }) => cells.slice(0, 4))).toEqual(
      expected.sectionFour,
    );
    expect(
      report.checks.filter(({ level, passed }) => level === 'error' && passed === false),
    ).toEqual([]);
  });
});
