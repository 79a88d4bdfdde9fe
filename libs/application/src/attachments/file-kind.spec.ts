import { strToU8, zipSync } from 'fflate';
import { judgeFile } from './file-kind.js';

const zip = (...names: readonly string[]) =>
  Buffer.from(zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')]))));
const compound = (stream: string) =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(512),
    Buffer.from(stream, 'utf16le'),
  ]);
const docx = zip('[Content_Types].xml', 'word/document.xml');
const xlsx = zip('[Content_Types].xml', 'xl/workbook.xml');
const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]);
const pdf = Buffer.from('%PDF-1.7\n…');

const good: readonly (readonly [string, Buffer, string])[] = [
  ['申请表.pdf', pdf, 'application/pdf'],
  ['申请表.PDF', Buffer.concat([Buffer.from('\n\n'), pdf]), 'application/pdf'],
  ['公文.ofd', zip('OFD.xml', 'Doc_0/Document.xml'), 'application/ofd'],
  ['扫描.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'image/jpeg'],
  ['扫描.jpeg', Buffer.from([0xff, 0xd8, 0xff, 0xe1]), 'image/jpeg'],
  ['截图.png', png, 'image/png'],
  ['传真.tif', Buffer.from([0x49, 0x49, 42, 0]), 'image/tiff'],
  ['传真.tiff', Buffer.from([0x4d, 0x4d, 0, 42]), 'image/tiff'],
  ['说明.doc', compound('WordDocument'), 'application/msword'],
  ['清单.xls', compound('Workbook'), 'application/vnd.ms-excel'],
  ['说明.docx', docx, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['清单.xlsx', xlsx, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['材料.zip', zip('a.txt'), 'application/zip'],
  ['留言.txt', Buffer.from('请求公开预算', 'utf8'), 'text/plain'],
  ['国标.txt', Buffer.from([0xd0, 0xc5, 0xcf, 0xa2, 13, 10]), 'text/plain'],
  [
    '宽字符.txt',
    Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('预算', 'utf16le')]),
    'text/plain',
  ],
];

describe('What a file is', () => {
  it.each(good)('%s is taken for what it is', (name, bytes, mediaType) => {
    expect(judgeFile(name, bytes)).toMatchObject({ kind: { mediaType } });
  });

  it.each(['病毒.exe', '网页.html', '图.svg', '宏.docm', '无后缀', '.pdf.js', ''])(
    '“%s” has an ending that is not taken, whatever it holds',
    (name) => expect(judgeFile(name, pdf)).toEqual({ fault: 'extension' }),
  );

  it.each([
    ['改名.pdf', png, 'PNG 图片'],
    ['改名.png', pdf, 'PDF'],
    ['改名.docx', xlsx, 'Excel 表格'],
    ['改名.docx', compound('WordDocument'), 'Word 文档'],
    ['改名.xls', compound('WordDocument'), 'Word 文档'],
    ['改名.ofd', docx, 'Word 文档'],
    ['改名.jpg', Buffer.from('<script>alert(1)</script>'), '纯文本'],
    ['改名.txt', Buffer.from([0, 1, 2, 3]), null],
    ['程序.zip', Buffer.from([0x4d, 0x5a, 0x90, 0, 3]), null],
    ['残.docx', docx.subarray(0, 30), 'ZIP 压缩包'],
  ])('%s does not hold what its ending says', (name, bytes, looksLike) => {
    expect(judgeFile(name, bytes)).toEqual({ fault: 'content', looksLike });
  });
});
