import fc from 'fast-check';
import { ledgerColumns } from '../columns/ledger-columns.js';
import { judge, open } from '../judge/judging.fixtures.js';
import type { LedgerCells } from '../judge/ledger-row.js';
import { readLedger } from '../read/read-ledger.js';
import { compareWithExisting } from './compare-with-existing.js';
import { ledgerCsv } from './ledger-csv.js';

const canonical = (cells: Record<string, string>): LedgerCells =>
  judge([cells]).rows[0]?.cells ?? {};

const roundTrip = async (cells: LedgerCells) => {
  const sheet = await readLedger(new TextEncoder().encode(ledgerCsv([cells])), 'ledger.csv');
  return canonical({ ...sheet.rows[0]?.cells });
};

describe('An exported ledger', () => {
  it('begins with a byte order mark and every known column in the form’s order', () => {
    const csv = ledgerCsv([]);
    const [header = ''] = csv.split('\r\n');
    expect(header.startsWith('\uFEFF登记编号,收到日期,收到方式,申请人类型,申请人,')).toBe(true);
    expect(
      header.endsWith(
        '行政诉讼审结日期,备注,邮件单号,提交日期,证件类型,联系人,提供形式,获取方式,征求意见对象,收费方式,承办机构,承办人,法律依据,送达方式,送达日期,归档号',
      ),
    ).toBe(true);
    expect(header.split(',')).toHaveLength(ledgerColumns.length);
  });

  it('quotes what needs it', () => {
    const csv = ledgerCsv([{ 登记编号: '1', 申请内容: '甲,乙"丙"\n丁' }]);
    expect(csv).toContain('"甲,乙""丙""\n丁"');
  });

  it('never lets a spreadsheet run a text as a formula, and takes the guard off again', async () => {
    const cells = canonical({
      ...open,
      申请内容: '=HYPERLINK("http://x")',
      电话: '+86 10',
      备注: "'=1",
    });
    const csv = ledgerCsv([cells]);
    expect(csv).toContain(`"'=HYPERLINK(""http://x"")"`);
    expect(csv).toContain(",'+86 10,");
    expect(await roundTrip(cells)).toEqual(cells);
  });

  const signs = ["'", '=', '-', '"', '\n', '\r', ',', ' ', '\u3000', '\u200E', '甲', 'Ａ'];
  const typed = fc
    .oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: fc.constantFrom(...signs) }))
    // PostgreSQL holds no text with it, so the product never exports one.
    .filter((text) => !text.includes('\u0000'));

  it('imports again as the same content, whatever people typed', async () => {
    const free = fc.record({
      申请人: typed,
      申请内容: typed,
      备注: typed,
      承办人: typed,
      提交日期: typed,
    });
    await fc.assert(
      fc.asyncProperty(free, async (texts) => {
        const held = { ...open, 收到方式: '其他', ...texts };
        expect(compareWithExisting(await roundTrip(held), held)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('Comparing with what the organ holds', () => {
  const cells = canonical({ ...open, 申请人: '张三', 备注: '电话' });

  it('finds nothing in the same content', () => {
    expect(compareWithExisting(cells, { ...cells })).toEqual([]);
  });

  it('names the columns that differ, blank or not, in the form’s order', () => {
    const { 备注: _, ...held } = { ...cells, 收到日期: '2024-03-02', 归档号: 'A' };
    expect(compareWithExisting(cells, held)).toEqual(['收到日期', '备注', '归档号']);
  });

  it('passes over what was erased', () => {
    expect(compareWithExisting(cells, { ...cells, 申请人: null, 备注: null })).toEqual([]);
    expect(compareWithExisting(cells, { ...cells, 申请人: null, 收到日期: '2024-03-02' })).toEqual([
      '收到日期',
    ]);
  });
});
