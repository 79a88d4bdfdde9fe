import { type IRunOptions, LineRuleType } from 'docx';

/** The names that the rules for official documents (GB/T 9704) prescribe; the reader's Word has them. */
export const fonts = {
  title: '方正小标宋简体',
  heading: '黑体',
  body: '仿宋_GB2312',
  latin: 'Times New Roman',
} as const;

/** A font for Chinese signs, with Latin letters and digits in the usual one. */
export const fontOf = (eastAsia: string): NonNullable<IRunOptions['font']> => ({
  ascii: fonts.latin,
  hAnsi: fonts.latin,
  cs: fonts.latin,
  eastAsia,
});

/** Sizes in half points: 二号, 三号, 五号, 小五. */
export const sizes = { title: 44, body: 32, table: 21, note: 18 } as const;

/** Twentieths of a point in a millimetre. */
export const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);

/** 28 points between the lines of the text, as GB/T 9704 has it. */
export const textLine = { line: 560, lineRule: LineRuleType.EXACT } as const;
export const titleLine = { line: 640, lineRule: LineRuleType.EXACT } as const;

/** A4 with the margins of an official document, in millimetres. */
export const page = { width: 210, height: 297, top: 37, bottom: 35, left: 28, right: 26 } as const;
