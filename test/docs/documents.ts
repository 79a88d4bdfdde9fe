import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

type Document = { readonly path: string; readonly text: string };
type Excerpt = {
  readonly document: string;
  readonly file: string;
  readonly lines: readonly string[];
};

const read = (path: string): Document => ({ path, text: readFileSync(path, 'utf8') });

/** Every document of the project, the README of the root among them once there is one. */
export const documents = (): readonly Document[] => {
  const files = readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => join('docs', file))
    .sort();
  return [...(existsSync('README.md') ? ['README.md'] : []), ...files].map(read);
};

const all = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map((match) => match[1] ?? '');

const slugOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replace(/\s/g, '-');

/** What a document links to beside it, as paths from the root; anchors are looked up in the target. */
export const brokenLinks = ({ path, text }: Document): readonly string[] =>
  all(text, /\]\(([^)\s]+)\)/g).filter((link) => {
    if (/^[a-z]+:/.test(link)) return false;
    const [file = '', anchor] = link.split('#');
    const target = file === '' ? path : normalize(join(dirname(path), file));
    if (!existsSync(target)) return true;
    if (anchor === undefined) return false;
    return !all(read(target).text, /^#+ (.+)$/gm)
      .map(slugOf)
      .includes(anchor);
  });

/** Words in backticks, fenced blocks left out. */
export const codeWords = ({ text }: Document): readonly string[] =>
  all(text.replace(/^```[\s\S]*?^```/gm, ''), /`([^`\n]+)`/g);

/** Files and folders of the source that a document names; those with a placeholder name none. */
export const namedPaths = (document: Document): readonly string[] =>
  codeWords(document).filter((word) => /^(libs|apps|test|scripts)\/[\w./-]+$/.test(word));

export const npmScripts = ({ text }: Document): readonly string[] =>
  all(text, /npm run (?:-s )?([a-z][\w:-]*)/g);

/** Command lines of the tracker, as words: `tracker backup FILE` in backticks or after npm run. */
export const trackerLines = ({ text }: Document): readonly (readonly string[])[] => {
  const joined = text.replace(/\\\n\s*/g, ' ');
  const run = all(joined, /npm run -s tracker -- ([^\n`]+)/g);
  const named = all(joined, /`tracker ([^\n`]+)`/g);
  return [...run, ...named].map((line) => line.trim().split(/\s+/));
};

/** Excerpts of the source: a line with a path in backticks, then a block of code. */
export const excerpts = ({ path, text }: Document): readonly Excerpt[] =>
  [...text.matchAll(/^`([\w./-]+)`\n\n```ts\n([\s\S]*?)\n```$/gm)].map(
    ([, file = '', code = '']) => ({
      document: path,
      file,
      lines: code
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '' && line !== '// …'),
    }),
  );

/** The first line of an excerpt that its file does not have after the lines before it, or null. */
export const firstStaleLine = ({ file, lines }: Excerpt): string | null => {
  const source = readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.trim());
  let from = 0;
  for (const line of lines) {
    const at = source.indexOf(line, from);
    if (at < 0) return line;
    from = at + 1;
  }
  return null;
};

/** The row of a table whose first cell is this word in backticks, as cells; null without one. */
export const rowOf = (text: string, word: string): readonly string[] | null => {
  const row = text.split('\n').find((line) => line.startsWith(`| \`${word}\` `));
  return row
    ? row
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim())
    : null;
};
