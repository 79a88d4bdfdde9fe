import { unzipSync } from 'fflate';

/** What a file is, decided by its content; the name must say the same. */
export type FileKind = {
  readonly label: string;
  readonly mediaType: string;
  readonly extensions: readonly string[];
  readonly is: (bytes: Buffer) => boolean;
};

const starts = (bytes: Buffer, ...signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

const isZip = (bytes: Buffer): boolean =>
  starts(bytes, 0x50, 0x4b, 3, 4) || starts(bytes, 0x50, 0x4b, 5, 6);

/** Names of the entries of a ZIP, nothing unpacked; none where its directory cannot be read. */
const entriesOf = (bytes: Buffer): readonly string[] => {
  const names: string[] = [];
  if (!isZip(bytes)) return names;
  try {
    unzipSync(bytes, {
      filter: ({ name }) => {
        names.push(name);
        return false;
      },
    });
  } catch {
    return [];
  }
  return names;
};

const holds = (entry: string) => (bytes: Buffer) =>
  entriesOf(bytes).some((name) => name === entry || name.startsWith(entry));

const isCompound = (bytes: Buffer): boolean =>
  starts(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
const hasStream = (name: string) => (bytes: Buffer) =>
  isCompound(bytes) && bytes.includes(Buffer.from(name, 'utf16le'));

const decodes = (bytes: Buffer, encoding: string): boolean => {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
};

/** Text in UTF-8, UTF-16 with its mark, or GB 18030; no control characters that text does not hold. */
const isText = (bytes: Buffer): boolean => {
  if (starts(bytes, 0xff, 0xfe)) return decodes(bytes, 'utf-16le');
  if (starts(bytes, 0xfe, 0xff)) return decodes(bytes, 'utf-16be');
  const control = bytes.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27));
  return !control && (decodes(bytes, 'utf-8') || decodes(bytes, 'gb18030'));
};

const openXml = 'application/vnd.openxmlformats-officedocument';

// biome-ignore format: a table is read by column
export const fileKinds: readonly FileKind[] = [
  { label: 'PDF',        mediaType: 'application/pdf',          extensions: ['pdf'],         is: (b) => b.subarray(0, 1024).includes('%PDF-') },
  { label: 'OFD',        mediaType: 'application/ofd',          extensions: ['ofd'],         is: holds('OFD.xml') },
  { label: 'JPEG 图片',  mediaType: 'image/jpeg',               extensions: ['jpg', 'jpeg'], is: (b) => starts(b, 0xff, 0xd8, 0xff) },
  { label: 'PNG 图片',   mediaType: 'image/png',                extensions: ['png'],         is: (b) => starts(b, 0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10) },
  { label: 'TIFF 图片',  mediaType: 'image/tiff',               extensions: ['tif', 'tiff'], is: (b) => starts(b, 0x49, 0x49, 42, 0) || starts(b, 0x4d, 0x4d, 0, 42) },
  { label: 'Word 文档',  mediaType: 'application/msword',       extensions: ['doc'],         is: hasStream('WordDocument') },
  { label: 'Word 文档',  mediaType: `${openXml}.wordprocessingml.document`, extensions: ['docx'], is: holds('word/') },
  { label: 'Excel 表格', mediaType: 'application/vnd.ms-excel', extensions: ['xls'],         is: (b) => hasStream('Workbook')(b) || hasStream('Book')(b) },
  { label: 'Excel 表格', mediaType: `${openXml}.spreadsheetml.sheet`, extensions: ['xlsx'],  is: holds('xl/') },
  { label: 'ZIP 压缩包', mediaType: 'application/zip',          extensions: ['zip'],         is: isZip },
  { label: '纯文本',     mediaType: 'text/plain',               extensions: ['txt'],         is: isText },
];

/** Endings of file names that are taken, without the dot. */
export const allowedExtensions = fileKinds.flatMap(({ extensions }) => extensions);

const extensionOf = (name: string): string => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';

export type Judged =
  | { readonly kind: FileKind }
  | { readonly fault: 'extension' }
  /** What the content is, where it is one of the known kinds. */
  | { readonly fault: 'content'; readonly looksLike: string | null };

/** What the file is; a fault where its ending is not taken or its content is not what the ending says. */
export const judgeFile = (name: string, bytes: Buffer): Judged => {
  const kind = fileKinds.find(({ extensions }) => extensions.includes(extensionOf(name)));
  if (!kind) return { fault: 'extension' };
  if (kind.is(bytes)) return { kind };
  const looksLike = fileKinds.find(({ is }) => is(bytes))?.label ?? null;
  return { fault: 'content', looksLike };
};
