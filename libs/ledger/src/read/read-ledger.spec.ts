import { encodeGb18030 } from '../../../../test/support/gb18030.js';
import { readLedger } from './read-ledger.js';

const utf8 = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => readLedger(utf8(text), 'ledger.csv');

describe('A CSV ledger', () => {
  it.each([
    ['UTF-8', utf8('登记编号,申请内容\r\n1,危及“三安全”\r\n')],
    ['UTF-8 with a byte order mark', utf8('\uFEFF登记编号,申请内容\r\n1,危及“三安全”\r\n')],
    ['GB18030', encodeGb18030('登记编号,申请内容\r\n1,危及“三安全”\r\n')],
    ['UTF-16 with tabs', Buffer.from('\uFEFF登记编号\t申请内容\r\n1\t危及“三安全”\r\n', 'utf16le')],
    [
      'UTF-16 of the other order',
      Buffer.from('\uFEFF登记编号,申请内容\n1,危及“三安全”\n', 'utf16le').swap16(),
    ],
    ['UTF-8 with tabs', utf8('登记编号\t申请内容\r\n1\t危及“三安全”\r\n')],
  ])('reads %s', async (_, bytes) => {
    expect(await readLedger(bytes, 'ledger.csv')).toEqual({
      columns: ['登记编号', '申请内容'],
      rows: [{ row: 2, cells: { 登记编号: '1', 申请内容: '危及“三安全”' } }],
      leftOut: [],
    });
  });

  it('reads characters of four bytes in GB18030', async () => {
    const head = encodeGb18030('登记编号,申请人\n1,');
    const bytes = Uint8Array.from([...head, 0x95, 0x32, 0x82, 0x36]);
    const { rows } = await readLedger(bytes, 'ledger.csv');
    expect(rows[0]?.cells.申请人).toBe(new TextDecoder('gb18030').decode(bytes.subarray(-4)));
    expect(rows[0]?.cells.申请人).toMatch(/^\p{Script=Han}$/u);
  });

  it('is told by its content, whatever its name', async () => {
    const { rows } = await readLedger(utf8('登记编号\n1\n'), 'ledger.xlsx');
    expect(rows).toHaveLength(1);
  });

  it('counts blank records, skips them, and trims full-width and unbreakable spaces', async () => {
    const { rows } = await read('登记编号,备注\r\n1,　甲\u00A0\r\n\r\n , 　\r\n2,\u200E乙\r\n');
    expect(rows).toEqual([
      { row: 2, cells: { 登记编号: '1', 备注: '甲' } },
      { row: 5, cells: { 登记编号: '2', 备注: '乙' } },
    ]);
  });

  it('numbers records, not lines, when fields hold line breaks', async () => {
    const { rows } = await read('登记编号,备注\r\n1,"甲\r\n乙, ""丙"""\r\n2,丁\r\n');
    expect(rows).toEqual([
      { row: 2, cells: { 登记编号: '1', 备注: '甲\n乙, "丙"' } },
      { row: 3, cells: { 登记编号: '2', 备注: '丁' } },
    ]);
  });

  it('takes quotation marks inside a field that nobody doubled', async () => {
    const { rows } = await read('登记编号,办理结果\n1,不予公开/危及"三安全一稳定"\n');
    expect(rows[0]?.cells.办理结果).toBe('不予公开/危及"三安全一稳定"');
  });

  it('takes rows of mixed line ends, shorter and longer than the header', async () => {
    const { columns, rows } = await read('登记编号,备注\r\n1\n2,甲,乙\r3,,\r\n');
    expect(columns).toEqual(['登记编号', '备注', '（第3列）']);
    expect(rows.map(({ row, cells }) => [row, cells.登记编号])).toEqual([
      [2, '1'],
      [3, '2'],
      [4, '3'],
    ]);
    expect(rows[1]?.cells).toEqual({ 登记编号: '2', 备注: '甲', '（第3列）': '乙' });
  });

  it('knows columns by their names with a star, a line break or spaces in them', async () => {
    const { columns } = await read('"登记\n编号 *",收到日期＊,　申请人类型*　,经办 科室\n1\n');
    expect(columns).toEqual(['登记编号', '收到日期', '申请人类型', '经办 科室']);
  });

  it('keeps a name met twice apart by its place', async () => {
    const { columns } = await read('登记编号,备注,备注\n1,甲,乙\n');
    expect(columns).toEqual(['登记编号', '备注', '备注（第3列）']);
  });

  it('drops signs that no database can hold', async () => {
    const { rows } = await read('登记编号,备注\n1,甲\u0001\u000B乙\n');
    expect(rows[0]?.cells.备注).toBe('甲乙');
  });

  it.each([
    ['nothing', new Uint8Array(), 'empty'],
    ['more than 100 MB', new Uint8Array(100 * 1024 * 1024 + 1), 'too-large'],
    ['blank lines only', utf8('\r\n , \r\n'), 'empty'],
    ['a quotation mark never closed', utf8('登记编号\n"1\n2\n'), 'broken-csv'],
    ['half of UTF-16', Uint8Array.of(0xff, 0xfe, 0x7b, 0x76, 0x00), 'unknown-encoding'],
    ['UTF-16 with signs of a program', Uint8Array.of(0xff, 0xfe, 0x7b, 0x76, 0, 0), 'not-a-ledger'],
    ['a picture', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16), 'not-a-ledger'],
    ['no encoding at all', Uint8Array.of(0x61, 0xff, 0xff, 0xff, 0x0a), 'unknown-encoding'],
    ['UTF-8 that breaks off', Uint8Array.of(0xef, 0xbb, 0xbf, 0x61, 0xe7), 'unknown-encoding'],
    ['a PDF', utf8('%PDF-1.7 ...'), 'not-a-ledger'],
    ['a web page named .xls', utf8(' <html><table></table></html>'), 'not-a-ledger'],
    ['binary content', Uint8Array.of(1, 0, 2, 0), 'not-a-ledger'],
    ['an old workbook', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1), 'old-workbook'],
    [
      'a workbook with a password',
      Buffer.concat([
        Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1),
        Buffer.from('EncryptionInfo', 'utf16le'),
      ]),
      'protected-workbook',
    ],
  ])('is refused when it holds %s', async (_, bytes, code) => {
    const failure = await readLedger(bytes, 'ledger.csv').catch((error: unknown) => error);
    expect(failure).toMatchObject({
      name: 'LedgerError',
      code,
      // What it is, and what to do.
      message: expect.stringMatching(/。.*请.*。$|；请.*。$/),
    });
  });
});
