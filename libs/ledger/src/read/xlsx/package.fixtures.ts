const encoder = new TextEncoder();

const number = (size: 2 | 4, value: number): number[] =>
  Array.from({ length: size }, (_, i) => (value >>> (8 * i)) & 0xff);

const unknown = [0xff, 0xff, 0xff, 0xff];
/** A number that ZIP64 writes in eight bytes. */
const wideNumber = (value: number) => [...number(4, value), 0, 0, 0, 0];

/** A ZIP archive of texts, stored without compression; checksums are left out. `wide` = ZIP64. */
export const zipOf = (
  parts: Readonly<Record<string, string>>,
  { wide = false } = {},
): Uint8Array => {
  const files: number[] = [];
  const directory: number[] = [];
  for (const [name, text] of Object.entries(parts)) {
    const path = encoder.encode(name);
    const data = encoder.encode(text);
    const head = [20, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    const sizes = [...number(4, data.length), ...number(4, data.length)];
    const lengths = number(2, path.length);
    const extra = wide
      ? [1, 0, 24, 0, ...[data.length, data.length, files.length].flatMap(wideNumber)]
      : [];
    directory.push(
      ...number(4, 0x02014b50),
      20,
      0,
      ...head,
      ...(wide ? [...unknown, ...unknown] : sizes),
    );
    directory.push(...lengths, ...number(2, extra.length), ...Array<number>(10).fill(0));
    directory.push(...(wide ? unknown : number(4, files.length)), ...path, ...extra);
    files.push(...number(4, 0x04034b50), ...head, ...sizes, ...lengths, 0, 0, ...path, ...data);
  }
  const end = [
    ...number(4, 0x06054b50),
    ...Array<number>(8).fill(0),
    ...number(4, directory.length),
  ];
  const wideEnd = [
    ...number(4, 0x06064b50),
    ...Array<number>(44).fill(0),
    ...wideNumber(files.length),
  ];
  const locator = [
    ...number(4, 0x07064b50),
    0,
    0,
    0,
    0,
    ...wideNumber(files.length + directory.length),
    1,
    0,
    0,
    0,
  ];
  const tail = wide
    ? [...wideEnd, ...locator, ...end, ...unknown]
    : [...end, ...number(4, files.length)];
  return Uint8Array.from([...files, ...directory, ...tail, 0, 0]);
};

const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const links = (targets: readonly (readonly [id: string, type: string, target: string])[]) =>
  `<Relationships>${targets
    .map(
      ([id, type, target]) =>
        `<Relationship Id="${id}" Type="${types}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

type Parts = {
  readonly sheetData: string;
  readonly strings?: string;
  readonly styles?: string;
  readonly workbookProperties?: string;
  readonly sheets?: string;
  /** Packed as ZIP64. */
  readonly wide?: boolean;
};

/** A workbook as other programs than Excel may write it: only the parts that count. */
export const workbookOf = ({
  sheetData,
  strings = '',
  styles = '',
  workbookProperties = '',
  sheets,
  wide = false,
}: Parts) => {
  const parts = {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': links([['a', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook><workbookPr ${workbookProperties}/><sheets>${
      sheets ?? '<sheet name="台账" sheetId="1" r:id="s1"/>'
    }</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': links([
      ['s1', 'worksheet', 'worksheets/sheet1.xml'],
      ['s2', 'worksheet', '/xl/worksheets/sheet2.xml'],
      ['st', 'sharedStrings', 'sharedStrings.xml'],
      ['fm', 'styles', 'styles.xml'],
    ]),
    'xl/worksheets/sheet1.xml': `<?xml version="1.0"?><worksheet><sheetData>${sheetData}</sheetData></worksheet>`,
    'xl/worksheets/sheet2.xml': '<worksheet><sheetData/></worksheet>',
    'xl/sharedStrings.xml': `<sst>${strings}</sst>`,
    'xl/styles.xml': `<styleSheet>${styles}</styleSheet>`,
  };
  return zipOf(parts, { wide });
};
