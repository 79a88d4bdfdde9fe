import type { ReportOutline } from '@tracker/annual-report';
import { annualForms } from '@tracker/statute';
import { plain } from '../find/plain.js';
import { type Line, textOf } from '../lines/line.js';

const { headings } = annualForms['2021'];

/** A heading of the form with the place of the line that prints it. */
export type FoundHeading = { readonly heading: string; readonly at: number };

/** The headings in the order in which they are printed, what follows one on its line aside. */
export const headingsIn = (lines: readonly Line[]): readonly FoundHeading[] =>
  lines.flatMap((line, at) => {
    const text = plain(textOf(line));
    const heading = headings.find((one) => text.startsWith(plain(one)));
    return heading ? [{ heading, at }] : [];
  });

const titleWords =
  /^(.*?)((?:19|20)\d\d)年(?:度)?(?:.*)政府信息公开(?:工作)?(?:年度)?(?:报告|年报)$/;
const noOrgan = /[：:。，；]|来源|时间|归档|字体/;

export type FoundTitle = {
  readonly title: string;
  readonly organName: string;
  readonly year: number;
};

/** What the name of a file says where the file itself has no title: its year, if it names one. */
export const titleOfFile = (fileName: string): FoundTitle | null => {
  const title = fileName.replace(/\.[^.]*$/, '');
  const year = /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(title.normalize('NFKC'))?.[0];
  return year === undefined ? null : { title, organName: '', year: Number(year) };
};

/** The title with its organ and year, from the lines above section one; a title may take two lines. */
export const titleIn = (lines: readonly Line[]): FoundTitle | null => {
  const texts = lines
    .flatMap((line) => line.own.map((cell) => cell?.trim() ?? ''))
    .filter((text) => text !== '');
  for (let at = texts.length - 1; at >= 0; at -= 1) {
    const title = texts[at] ?? '';
    const found = title.length > 80 ? null : titleWords.exec(plain(title));
    if (!found) continue;
    const year = Number(found[2]);
    const organ = found[1] ?? '';
    const end = title.indexOf(found[2] ?? '');
    if (organ !== '')
      return { title, year, organName: end > 0 ? title.slice(0, end).trim() : organ };
    const above = texts[at - 1] ?? '';
    const whole = above !== '' && above.length <= 40 && !noOrgan.test(above);
    return { title: whole ? `${above}${title}` : title, year, organName: whole ? above : '' };
  }
  return null;
};

/** What C14 judges: a title without an organ cannot hold its name. */
export const outlineOf = (
  { title, organName, year }: FoundTitle,
  found: readonly FoundHeading[],
): ReportOutline => ({
  title,
  organName: organName || '机关名称',
  year,
  headings: found.map(({ heading }) => heading),
});
