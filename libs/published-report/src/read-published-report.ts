import {
  type Cell,
  type PublishedReport,
  type ReadingNote,
  tablesOf,
} from '@tracker/annual-report';
import { annualForms, type FormId } from '@tracker/statute';
import type { Placed } from './find/placed-cells.js';
import { plain } from './find/plain.js';
import { fileLines } from './kinds/file-lines.js';
import { type Line, textOf } from './lines/line.js';
import { PublishedReportError } from './published-report-error.js';
import {
  type FoundTitle,
  headingsIn,
  outlineOf,
  titleIn,
  titleOfFile,
} from './sections/outline.js';
import { sectionFourIn } from './sections/section-four.js';
import { type FoundSectionThree, isFilled, sectionThreeIn } from './sections/section-three.js';
import { sectionTwoIn } from './sections/section-two.js';

const notFound = (count: number): Cell[] =>
  Array.from({ length: count }, () => ({ unplaced: null }));

const formOf = ({ rows }: FoundSectionThree, year: number): FormId => {
  if (rows.has('3.6.1') || rows.has('3.6.2')) return '2021';
  const other = rows.get('3.6');
  return (other && isFilled(other)) || year <= 2020 || rows.has('3.6') ? '2019' : '2021';
};

const seenNote = (where: string, { seen, cells }: Placed): ReadingNote[] => {
  if (!seen) return [];
  const zeros = cells.every((cell) => typeof cell === 'object' && cell?.unplaced === 0);
  const lost = seen.length < cells.length ? '，空格已丢失' : '';
  const detail = `印出${seen.length}个数（${seen.join('、')}），应有${cells.length}个${lost}，无法确定各属哪一格`;
  return [{ level: zeros ? 'info' : 'warning', where, detail }];
};

const rowNotes = ({ rows }: FoundSectionThree, form: FormId): readonly ReadingNote[] =>
  annualForms[form].sectionThree.rows.flatMap(({ key, label, levels }): ReadingNote[] => {
    const where = `三/${key}`;
    const row = rows.get(key);
    if (!row) return [{ level: 'warning', where, detail: `表中没有“${label}”这一行` }];
    const whole = levels.at(-1) ?? '';
    const damaged = plain(row.printed) !== plain(whole);
    const told = `行名印作“${row.printed.trim()}”，按“${whole}”读`;
    return [
      ...(damaged ? [{ level: 'info' as const, where, detail: told }] : []),
      ...seenNote(where, row),
    ];
  });

const byFileName = ({ title, year }: FoundTitle): ReadingNote => ({
  level: 'warning',
  where: '',
  detail: `文件里没有标题，年度${year}是按文件名“${title}”读的`,
});

const between = (lines: readonly Line[], from: number | undefined, to: number): readonly Line[] =>
  from === undefined || from >= to ? [] : lines.slice(from + 1, to);

/**
 * Reads a published annual report from its file: txt, html, docx or xlsx, by its first bytes. A blank
 * is null, what is no number stays as printed, what cannot be placed is left out and told in `notes`;
 * no number is invented.
 *
 * The year stands in the title; without one the file's name may tell it.
 *
 * Throws PublishedReportError: no such file kind, no table of section three, no year.
 */
export const readPublishedReport = (bytes: Uint8Array, fileName = ''): PublishedReport => {
  const { kind, lines } = fileLines(bytes);
  const three = sectionThreeIn(lines);
  if (!three) throw new PublishedReportError('not-a-report');
  const headings = headingsIn(lines);
  const placeOf = (sign: string) => headings.find(({ heading }) => heading.startsWith(sign))?.at;
  const printed = titleIn(lines.slice(0, placeOf('一') ?? three.from));
  const title = printed ?? titleOfFile(fileName);
  if (!title) throw new PublishedReportError('year-missing');
  const form = formOf(three, title.year);
  const four = sectionFourIn(lines, three.to + 1);
  const { sectionThree, sectionFour } = annualForms[form];
  const perBlock = sectionFour.columns.length;
  const tables = tablesOf<Cell>(
    form,
    (_at, key) => three.rows.get(key)?.cells ?? notFound(sectionThree.columns.length),
    (at) => four?.cells.slice(at * perBlock, (at + 1) * perBlock) ?? notFound(perBlock),
  );
  const one = placeOf('一');
  const two = placeOf('二');
  const sectionOne = between(lines, one, two ?? three.from)
    .map(textOf)
    .join('\n')
    .trim();
  const sectionTwo = sectionTwoIn(between(lines, two ?? -1, three.from));
  const fourNotes: readonly ReadingNote[] = four
    ? seenNote('四', four)
    : [{ level: 'warning', where: '四', detail: '没有找到第四部分的表' }];
  return {
    title: title.title,
    year: title.year,
    form,
    tables,
    ...(sectionTwo && { sectionTwo }),
    ...(sectionOne !== '' && { sectionOne }),
    // A workbook holds the tables of a report, not the report.
    ...(kind !== 'xlsx' && { outline: outlineOf(title, headings) }),
    notes: [
      ...(printed ? [] : [byFileName(title)]),
      ...three.notes,
      ...rowNotes(three, form),
      ...fourNotes,
    ],
  };
};
