import type { OrganEvent } from '@tracker/domain/events';
import {
  closed,
  created,
  folded,
  received,
  reportOf,
  requestsOf,
  uuid,
} from '../annual.fixtures.js';
import { annualReportHtml } from './annual-report-html.js';

const log = requestsOf({
  A: [received('2024-02-01'), closed('2024-02-20')],
  B: [received('2024-02-01', { applicantType: 'other' })],
});
const html = annualReportHtml(reportOf(folded(log), 2024));
const count = (text: string, part: string | RegExp) => text.split(part).length - 1;

describe('The report as HTML', () => {
  it('stands alone, in Chinese, under the title and the two headings of the form', () => {
    expect(html.startsWith('<!DOCTYPE html>\n<html lang="zh-CN">')).toBe(true);
    expect(html).toContain('<h1>开远市人民政府2024年政府信息公开工作年度报告</h1>');
    expect(html).toContain('<h2>三、收到和处理政府信息公开申请情况</h2>');
    expect(html).toContain('<h2>四、政府信息公开行政复议、行政诉讼情况</h2>');
    expect(html).not.toMatch(/<(script|link|img)|src=|https?:/);
  });

  it('merges the heads and the row groups as the form does', () => {
    expect(html).toContain(
      '<th class="corner" rowspan="3" colspan="3">（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）</th>',
    );
    expect(html).toContain('<th scope="col" colspan="5">法人或其他组织</th>');
    expect(html).toContain('<th class="span" rowspan="22">三、本年度办理结果</th>');
    expect(html).toContain('<th class="span" rowspan="8">（三）不予公开</th>');
    expect(html).toContain('<th scope="col" colspan="10">行政诉讼</th>');
  });

  it.each([
    ['2021', 25],
    ['2019', 23],
  ] as const)('prints every number of the %s form', (form, rows) => {
    const printed = annualReportHtml(reportOf(folded(log), 2024, form));
    expect(count(printed, '<td>')).toBe(rows * 7 + 15);
    expect(printed).toContain(
      '<td>1</td><td>0</td><td>0</td><td>0</td><td>0</td><td>1</td><td>2</td>',
    );
  });

  it('fills every line of the grid exactly: spans and cells make ten columns', () => {
    const [, body = ''] = html.split('<tbody>');
    const lines = body.split('</tbody>')[0]?.trim().split('\n') ?? [];
    const open: number[] = [];
    const widths = lines.map((line, at) => {
      let width = open.filter((until) => until > at).length;
      for (const [cell] of line.matchAll(/<t[hd][^>]*>/g)) {
        width += Number(/colspan="(\d+)"/.exec(cell)?.[1] ?? 1);
        const rows = Number(/rowspan="(\d+)"/.exec(cell)?.[1] ?? 1);
        if (rows > 1) open.push(at + rows);
      }
      return width;
    });
    expect(widths).toEqual(Array.from({ length: 25 }, () => 10));
  });

  it('says in one line that all assessed checks hold, and on what it rests', () => {
    expect(html).toContain('<p class="checks">勾稽关系 8 项全部成立</p>');
    expect(html).toMatch(
      /数据依据：截至第 201 号事件，共 4 个事件；计数规则 rules-1；日历 calendar-1；摘要 sha256:[0-9a-f]{64}/,
    );
  });

  it('lists the checks that fail', () => {
    const started: OrganEvent = {
      type: 'LedgerImportStarted',
      data: { importId: uuid(7), rows: 3, fileDigest: 'x' },
    };
    const failing = annualReportHtml(reportOf(folded(log, [created, started]), 2024));
    expect(failing).toContain('勾稽关系 9 项中有 1 项不成立：');
    expect(failing).toContain('<li><b>import-incomplete</b>（错误）导入未完成');
  });

  it('is the same text for the same report, and escapes a name', () => {
    expect(annualReportHtml(reportOf(folded(log), 2024))).toBe(html);
    const renamed: OrganEvent = { type: 'OrganRenamed', data: { name: '<b>"甲"&局' } };
    expect(annualReportHtml(reportOf(folded({}, [created, renamed]), 2024))).toContain(
      '<title>&lt;b&gt;&quot;甲&quot;&amp;局2024年政府信息公开工作年度报告</title>',
    );
  });
});
