import fc from 'fast-check';
import { judge, open } from '../judge/judging.fixtures.js';
import type { LedgerCells } from '../judge/ledger-row.js';
import { readLedger } from '../read/read-ledger.js';
import { openParts } from '../read/xlsx/zip-parts.js';
import { compareWithExisting } from './compare-with-existing.js';
import { noteText } from './export-note.js';
import { ledgerCsv, noteLine } from './ledger-csv.js';
import { LedgerWorkbook } from './xlsx/ledger-workbook.js';

const note = noteText({
  organName: '某市发展和改革委员会',
  filter: ['状态为办理中', '承办人为王五'],
  position: '1234',
  count: 2,
  leftOut: 1,
  digest: 'ab12',
});
const canonical = (cells: Record<string, string>): LedgerCells =>
  judge([cells]).rows[0]?.cells ?? {};
const bytesOf = (rows: readonly LedgerCells[]): Uint8Array => {
  const workbook = new LedgerWorkbook();
  for (const row of rows) workbook.add([row]);
  return Buffer.concat(workbook.end(note));
};
const readBack = async (rows: readonly LedgerCells[]) =>
  (await readLedger(bytesOf(rows), '台账.xlsx')).rows.map(({ cells }) => canonical({ ...cells }));

const full = canonical({
  ...open,
  申请内容: '=HYPERLINK("http://x") <征地> & 补偿\n第二行',
  电话: '+86 10',
  备注: "'=1",
  延期告知日期: '2024-03-20',
  延长天数: '20',
  提交日期: '2024-03-01',
});

describe('A ledger as a workbook', () => {
  it('imports again as the same content, the line of the export left out', async () => {
    expect(await readBack([full, canonical(open)])).toEqual([full, canonical(open)]);
  });

  it('imports again, whatever people typed', async () => {
    const signs = ["'", '=', '-', '\n', '\t', ' ', '<', '&', '\u0001', '甲', '2024-03-01', '7.50'];
    const typed = fc.string({ unit: fc.constantFrom(...signs) });
    const free = fc.record({ 申请人: typed, 申请内容: typed, 承办人: typed, 提交日期: typed });
    // XML cannot hold it; a text keeps everything else.
    const storable = (cells: LedgerCells): LedgerCells =>
      Object.fromEntries(
        Object.entries(cells).map(([name, text]) => [name, text?.replaceAll('\u0001', '')]),
      );
    await fc.assert(
      fc.asyncProperty(free, async (texts) => {
        const held = { ...open, 收到方式: '其他', ...storable(texts) };
        const [back = {}] = await readBack([held]);
        expect(compareWithExisting(back, held)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('is printed on A4 on its side: the list one page wide, the whole four, names on each page', () => {
    const long = { ...full, 申请内容: '长'.repeat(401) };
    const part = openParts(bytesOf([full, long]));
    const paper = part('xl/worksheets/sheet2.xml') ?? '';
    const whole = part('xl/worksheets/sheet1.xml') ?? '';
    const page = 'paperSize="9" orientation="landscape" pageOrder="overThenDown" fitToWidth=';
    expect(paper).toContain(`${page}"1" fitToHeight="0"`);
    expect(whole).toContain(`${page}"4" fitToHeight="0"`);
    expect(part('xl/workbook.xml')).toContain('打印清单!$1:$2');
    expect(part('xl/workbook.xml')).toContain('台账!$A:$A,台账!$1:$1');
    expect(paper).toContain('第 &amp;P 页，共 &amp;N 页');
    expect(paper).toContain('<row r="3" ht="31">');
    expect(paper).toContain(`${'长'.repeat(400)}……（全文见“台账”页）<`);
    expect(whole).toContain(`${'长'.repeat(401)}<`);
    // Title, names, two requests and the line of the export.
    expect(paper.match(/<row /g)).toHaveLength(5);
    expect(paper).toContain('<mergeCell ref="A5:L5"/>');
  });

  it('is the same bytes whenever and wherever it is written', () => {
    const zone = process.env.TZ;
    const once = Buffer.from(bytesOf([full]));
    process.env.TZ = 'America/Lima';
    expect(once.equals(Buffer.from(bytesOf([full])))).toBe(true);
    process.env.TZ = zone;
  });
});

describe('The line of an export', () => {
  it('names filter, position, count, digest and what was left out', () => {
    expect(note).toBe(
      '导出说明：某市发展和改革委员会台账；筛选条件：状态为办理中，承办人为王五；共 2 件，另有 1 件已作废或者尚待确认收到日期，未列入；事件位置 1234；以上各行按 CSV（UTF-8）计算的 SHA-256：ab12',
    );
  });

  it('is no row of a CSV either', async () => {
    const text = ledgerCsv([full]) + noteLine(note);
    const { rows } = await readLedger(new TextEncoder().encode(text), '台账.csv');
    expect(rows).toHaveLength(1);
  });

  it('is a row once somebody wrote into it', async () => {
    const text = `${ledgerCsv([full])}导出说明：,2024-03-01\r\n`;
    const { rows } = await readLedger(new TextEncoder().encode(text), '台账.csv');
    expect(rows).toHaveLength(2);
  });
});
