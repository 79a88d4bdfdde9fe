import { z } from 'zod';

const signs = '\\p{L}\\-_.·()（）〔〕\\[\\]【】';
const text = (pattern: string, error: string, longest: number) =>
  z
    .string()
    .max(longest)
    .regex(new RegExp(`^${pattern}$`, 'u'), { error });

/**
 * How an organ writes its registered numbers: before the year, between year and running number,
 * at least so many digits, after it. The year and the running number are always the last two runs
 * of digits, so two requests of an organ never get one number, whatever formats it has had.
 */
export const numberFormat = z.object({
  prefix: text(
    `(?:[\\p{L}(（〔\\[【][${signs}\\d]*[${signs}]|[\\p{L}(（〔\\[【])?`,
    '年份之前只能用文字、字母、括号和连接号，以文字或括号开头，不能以数字结尾',
    20,
  ),
  joint: text(`[${signs}]+`, '年份与序号之间须有文字、括号或连接号，不能有数字', 10),
  width: z.number().int().min(1).max(9),
  suffix: text(`[${signs}]*`, '序号之后不能有数字', 10),
});
export type NumberFormat = Readonly<z.infer<typeof numberFormat>>;

/** `2024-00001`. */
export const defaultNumberFormat: NumberFormat = { prefix: '', joint: '-', width: 5, suffix: '' };

/** The number of a year's running number, in the organ's way of writing. */
export const formatNumber = (
  { prefix, joint, width, suffix }: NumberFormat,
  year: number,
  sequence: number,
): string => `${prefix}${year}${joint}${String(sequence).padStart(width, '0')}${suffix}`;

/** Year and running number of a number written so; null for any other text. */
export const readNumber = (
  format: NumberFormat,
  number: string,
): { readonly year: number; readonly sequence: number } | null => {
  const runs = /(\d{4})\D+(\d{1,9})\D*$/u.exec(number);
  if (!runs) return null;
  const [year, sequence] = [Number(runs[1]), Number(runs[2])];
  return formatNumber(format, year, sequence) === number ? { year, sequence } : null;
};
