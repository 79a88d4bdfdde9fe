import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CheckedReport, checkReport } from '@tracker/annual-report';
import { annualForms, type FormId } from '@tracker/statute';
import { readPublishedReport } from './read-published-report.js';

const data = join(__dirname, '../../../test/data');

/** A published report as text, by the number its file begins with. */
export const publishedText = (file: string): Uint8Array =>
  readFileSync(join(data, 'published-reports', file));

/** The tables of a published report as somebody else took them down. */
export const publishedTable = (name: string) =>
  JSON.parse(readFileSync(join(data, 'published-tables', `${name}.json`), 'utf8')) as {
    readonly title: string;
    readonly year: number;
    readonly form: FormId;
    readonly section3: {
      readonly rows: readonly { readonly key: string; readonly cells: (number | null)[] }[];
    };
    readonly section4: { readonly groups: readonly { readonly cells: (number | null)[] }[] };
  };

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Reads a text and checks it. */
export const checkedText = (text: string): CheckedReport =>
  checkReport(readPublishedReport(bytesOf(text)));

type Cells = readonly (string | number)[];

const title = '某市某局2024年政府信息公开工作年度报告';
const zeros = (count: number): Cells => Array.from({ length: count }, () => 0);

/** A page with both tables as an organ's web site has them; rows and labels may be altered. */
export const page = ({
  form = '2021',
  rows = {},
  labels = {},
  heads = {},
  cases = zeros(15),
  before = '',
}: {
  form?: FormId;
  rows?: Readonly<Record<string, Cells>>;
  labels?: Readonly<Record<string, string>>;
  heads?: Readonly<Record<string, string>>;
  cases?: Cells;
  before?: string;
} = {}): string => {
  const { headings, sectionThree, sectionFour } = annualForms[form];
  const td = (text: string | number, rowSpan = 1, columnSpan = 1) =>
    `<td rowspan="${rowSpan}" colspan="${columnSpan}"><p><span>${text}</span></p></td>`;
  const head = sectionThree.columnHeads.map((line, at) =>
    [
      ...(at === 0 ? [td(sectionThree.headCell, 3, 3)] : []),
      ...line.map((one) => td(heads[one.text] ?? one.text, one.rowSpan, one.columnSpan)),
    ].join(''),
  );
  const body = sectionThree.rows.map(({ key, cells }) =>
    [
      ...cells.map((one, at) =>
        td(
          (at === cells.length - 1 ? labels[key] : undefined) ?? one.text,
          one.rowSpan,
          one.columnSpan,
        ),
      ),
      ...(rows[key] ?? zeros(7)).map((cell) => td(cell)),
    ].join(''),
  );
  const results = sectionFour.columns.map((column) => td(column)).join('');
  const table = (lines: readonly string[]) =>
    `<table>${lines.map((line) => `<tr>${line}</tr>`).join('\n')}</table>`;
  return `<html><body><h1>${title}</h1><p>${headings[0]}</p><p>${before}</p><p>${headings[1]}</p>
    <p>${headings[2]}</p>${table([...head, ...body])}<p>${headings[3]}</p>${table([
      td('行政复议', 1, 5) + td('行政诉讼', 1, 10),
      sectionFour.columns.map((column) => td(column, 2)).join('') +
        td('未经复议直接起诉', 1, 5) +
        td('复议后起诉', 1, 5),
      results + results,
      cases.map((cell) => td(cell)).join(''),
    ])}<p>${headings[4]}</p><p>${headings[5]}</p></body></html>`;
};

export const rowOf = ({ sectionThree }: CheckedReport, key: string) =>
  sectionThree.rows.find((row) => row.key === key)?.cells;

/** Findings of one id as place and words. */
export const told = ({ findings }: CheckedReport, id: string) =>
  findings.filter((one) => one.id === id).map(({ level, where, detail }) => [level, where, detail]);
