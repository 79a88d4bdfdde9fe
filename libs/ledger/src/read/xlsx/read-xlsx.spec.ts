import ExcelJS from 'exceljs';
import { readLedger } from '../read-ledger.js';
import { workbookOf, zipOf } from './package.fixtures.js';

const inline = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
const header = `<row>${['登记编号', '收到日期', '收费金额', '备注'].map(inline).join('')}</row>`;

/** Cells of the first request, whose row is given as XML under the four columns of the header. */
const firstRow = async (row: string, parts: Partial<Parameters<typeof workbookOf>[0]> = {}) => {
  const bytes = workbookOf({ sheetData: `${header}<row>${row}</row>`, ...parts });
  const { rows } = await readLedger(bytes, 'x.xlsx');
  return rows[0]?.cells;
};

const dateStyles = (...formats: readonly string[]) =>
  `<numFmts>${formats.map((code, i) => `<numFmt numFmtId="${164 + i}" formatCode="${code}"/>`).join('')}</numFmts>
   <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
   <cellXfs><xf numFmtId="0"/>${formats.map((_, i) => `<xf numFmtId="${164 + i}"/>`).join('')}</cellXfs>`;

describe('A workbook', () => {
  it('gives dates as days, without a shift of zone, and drops the time', async () => {
    const styles = dateStyles(
      'yyyy\\-mm\\-dd',
      'yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;',
      '[$-804]aaaa;@',
    );
    const cells = `<c s="1"><v>45352</v></c><c s="2"><v>45352.99</v></c><c><v>45352</v></c><c s="1"><v>45351.9999999999</v></c>`;
    expect(await firstRow(cells, { styles })).toEqual({
      登记编号: '2024-03-01',
      收到日期: '2024-03-01',
      收费金额: '45352',
      备注: '2024-03-01',
    });
  });

  it('knows the date formats built into Chinese Excel, which have a number only', async () => {
    const styles = '<cellXfs><xf numFmtId="31"/><xf numFmtId="58"/></cellXfs>';
    const cells = '<c s="0"><v>45352</v></c><c s="1"><v>45353</v></c>';
    expect(await firstRow(cells, { styles })).toEqual({
      登记编号: '2024-03-01',
      收到日期: '2024-03-02',
    });
  });

  it.each(['1', 'true'])('counts from 1904 where date1904 is %s', async (value) => {
    const cells = '<c><v>1</v></c><c><v>43890</v></c>';
    const parts = { workbookProperties: `date1904="${value}"` };
    expect(await firstRow(cells, parts)).toEqual({ 登记编号: '1', 收到日期: '2024-03-01' });
  });

  it('takes a bare number in a date column for a date of this century only', async () => {
    expect(await firstRow('<c><v>7</v></c><c><v>45352</v></c>')).toMatchObject({
      收到日期: '2024-03-01',
    });
    expect(await firstRow('<c><v>7</v></c><c><v>2024</v></c>')).toMatchObject({ 收到日期: '2024' });
    expect(await firstRow('<c><v>7</v></c><c><v>20240301</v></c>')).toMatchObject({
      收到日期: '20240301',
    });
  });

  it.each([
    ['1.0', '1'],
    ['0.30000000000000004', '0.3'],
    ['1170.5', '1170.5'],
    ['1E+3', '1000'],
    ['320106198001010000', '320106198001010000'],
    ['-0.5', '-0.5'],
  ])('gives the number %s as %s', async (stored, text) => {
    expect(await firstRow(`<c><v>${stored}</v></c>`)).toEqual({ 登记编号: text });
  });

  it('keeps the leading zeros that a format shows', async () => {
    expect(await firstRow('<c s="1"><v>42</v></c>', { styles: dateStyles('00000') })).toEqual({
      登记编号: '00042',
    });
  });

  it('takes formulas by their stored result, whatever it is', async () => {
    const styles = dateStyles('yyyy-mm-dd');
    const cells = [
      '<c t="str"><f>A1</f><v>2024-1</v></c>',
      '<c s="1" t="str"><f>TEXT(A1)</f><v>2024年3月1日</v></c>',
      '<c><f>1+1</f><v>2</v></c>',
      '<c s="1" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
    ].join('');
    expect(await firstRow(cells, { styles })).toEqual({
      登记编号: '2024-1',
      收到日期: '2024年3月1日',
      收费金额: '2',
      备注: '#DIV/0!',
    });
  });

  it('takes an empty text that a formula left for blank, and shows a formula never computed', async () => {
    const cells = '<c t="str"><f>IF(A1,1,"")</f><v></v></c><c><f>B1+1</f></c>';
    expect(await firstRow(cells)).toEqual({ 收到日期: '=B1+1' });
  });

  it('joins rich text, leaves phonetic guides out and decodes escapes', async () => {
    const strings =
      '<si><r><t>台账</t></r><r><rPr><b/></rPr><t xml:space="preserve">-1 </t></r><rPh><t>tai</t></rPh></si>' +
      '<si><t>甲&amp;乙_x000D_\n丙&#x4E01;<![CDATA[<戊>]]></t></si>';
    const cells = '<c t="s"><v>0</v></c><c/><c/><c t="s"><v>1</v></c>';
    expect(await firstRow(cells, { strings })).toEqual({
      登记编号: '台账-1',
      备注: '甲&乙\n丙丁<戊>',
    });
  });

  it('reads truth values and ISO dates', async () => {
    const cells = '<c t="b"><v>1</v></c><c t="d"><v>2024-03-01T00:00:00</v></c>';
    expect(await firstRow(cells)).toEqual({ 登记编号: 'TRUE', 收到日期: '2024-03-01' });
  });

  it('reads prefixed elements and numbers rows as Excel shows them', async () => {
    const sheetData =
      '<x:row r="1"><x:c r="B1" t="str"><x:v>收到日期</x:v></x:c><x:c r="A1" t="str"><x:v>登记编号</x:v></x:c></x:row>' +
      '<x:row r="2"/><x:row r="3"><x:c r="A3" t="str"><x:v> </x:v></x:c></x:row>' +
      '<x:row r="5"><x:c r="A5"><x:v>9</x:v></x:c></x:row>';
    expect(await readLedger(workbookOf({ sheetData }), 'x.xlsx')).toEqual({
      columns: ['登记编号', '收到日期'],
      rows: [{ row: 5, cells: { 登记编号: '9' } }],
      leftOut: [],
    });
  });

  it('may be packed as ZIP64', async () => {
    expect(await firstRow(inline('1'), { wide: true })).toEqual({ 登记编号: '1' });
  });

  it('leaves out cells beyond the last column of Excel', async () => {
    expect(await firstRow(`${inline('1')}<c r="ZZZZZZ2"><v>5</v></c>`)).toEqual({ 登记编号: '1' });
  });

  it('reads the first sheet that is shown', async () => {
    const sheets =
      '<sheet name="_" sheetId="2" state="veryHidden" r:id="s2"/><sheet name="台账" sheetId="1" r:id="s1"/>';
    expect(await firstRow(inline('1'), { sheets })).toEqual({ 登记编号: '1' });
  });

  it('reads what another program wrote: dates, hyperlinks, rich text, results, merged cells', async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('台账');
    sheet.addRow(['登记编号', '收到日期', '邮箱', '备注', '收费金额', '办结日期']);
    const date = new Date('2024-03-01T00:00:00Z');
    sheet.addRow([
      '2024-1',
      date,
      { text: 'a@b.cn', hyperlink: 'mailto:a@b.cn' },
      { richText: [{ text: '加' }, { text: '急', font: { bold: true } }] },
      { formula: 'SUM(1,2)', result: 3 },
      { formula: 'B2', result: date },
    ]);
    sheet.getCell('F2').numFmt = 'yyyy/m/d';
    sheet.addRow(['2024-2']);
    sheet.mergeCells('D2:D3');
    const { rows } = await readLedger(new Uint8Array(await workbook.xlsx.writeBuffer()), 'x.xlsx');
    const cells = { 邮箱: 'a@b.cn', 备注: '加急', 收费金额: '3', 办结日期: '2024-03-01' };
    expect(rows).toEqual([
      { row: 2, cells: { 登记编号: '2024-1', 收到日期: '2024-03-01', ...cells } },
      { row: 3, cells: { 登记编号: '2024-2' } },
    ]);
  });

  it.each([
    ['an archive of something else', zipOf({ 'content.xml': '<x/>' }), 'not-a-ledger'],
    [
      'a document of Word',
      zipOf({
        '_rels/.rels':
          '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="word/document.xml"/></Relationships>',
        'word/document.xml': '<w:document/>',
      }),
      'not-a-ledger',
    ],
    ['a half archive', workbookOf({ sheetData: header }).subarray(0, 300), 'broken-workbook'],
    [
      'a workbook without sheets',
      workbookOf({ sheetData: '', sheets: '<none/>' }),
      'broken-workbook',
    ],
    ['a workbook without text', workbookOf({ sheetData: '' }), 'empty'],
  ])('is refused when it is %s', async (_, bytes, code) => {
    await expect(readLedger(bytes, 'x.xlsx')).rejects.toMatchObject({ name: 'LedgerError', code });
  });
});
