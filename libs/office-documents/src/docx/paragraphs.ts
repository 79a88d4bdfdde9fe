import { AlignmentType, HeadingLevel, type IParagraphOptions, Paragraph, TextRun } from 'docx';
import { fontOf, fonts, sizes, textLine, titleLine } from './typography.js';

/** The title, a line a part: 方正小标宋简体, 二号, centred. */
export const titleParagraph = (lines: readonly string[]): Paragraph =>
  new Paragraph({
    heading: HeadingLevel.TITLE,
    alignment: AlignmentType.CENTER,
    spacing: { ...titleLine, before: 0, after: 400 },
    children: lines.map(
      (text, at) =>
        new TextRun({
          ...{ text, font: fontOf(fonts.title), size: sizes.title, color: '000000' },
          break: at === 0 ? 0 : 1,
        }),
    ),
  });

/** One of the six headings: 黑体, 三号. */
export const headingParagraph = (text: string, more: IParagraphOptions = {}): Paragraph =>
  new Paragraph({
    heading: HeadingLevel.HEADING_1,
    keepNext: true,
    indent: { firstLine: 2 * sizes.body * 10 },
    spacing: { ...textLine, before: 0, after: 0 },
    children: [
      new TextRun({ text, font: fontOf(fonts.heading), size: sizes.body, color: '000000' }),
    ],
    ...more,
  });

/** Room between a heading and the table below it. */
export const aboveTable: IParagraphOptions = { spacing: { ...textLine, before: 120, after: 120 } };

/** Signs that XML cannot hold: Word refuses a file with one of them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const unprintable = /[\u0000-\u0008\u000e-\u001f\ufffe\uffff]/g;

/** The text of a section, a paragraph a line: 仿宋, 三号, first line two signs in. */
export const textParagraphs = (text: string): readonly Paragraph[] =>
  text
    .replace(unprintable, '')
    .split(/\r\n?|[\n\v\f\u2028\u2029]/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(
      (line) =>
        new Paragraph({
          alignment: AlignmentType.BOTH,
          indent: { firstLine: 2 * sizes.body * 10 },
          spacing: { ...textLine, before: 0, after: 0 },
          children: [new TextRun({ text: line, font: fontOf(fonts.body), size: sizes.body })],
        }),
    );

/** A note below the report: 小五. */
export const noteParagraph = (text: string, before = 0): Paragraph =>
  new Paragraph({
    spacing: { before, after: 0 },
    children: [new TextRun({ text, font: fontOf(fonts.body), size: sizes.note })],
  });

/** Nothing, as high as a line of a note: keeps a table and what follows it apart. */
export const gap = (): Paragraph =>
  new Paragraph({ spacing: { before: 0, after: 0 }, children: [] });
