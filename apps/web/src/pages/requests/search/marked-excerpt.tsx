import type { Found } from './queries.js';

const parts = (excerpt: string, text: string): readonly string[] => {
  const [word = ''] = text.trim().split(/\s+/);
  const at = word === '' ? -1 : excerpt.toLowerCase().indexOf(word.toLowerCase());
  if (at < 0) return [excerpt];
  return [
    excerpt.slice(0, at),
    excerpt.slice(at, at + word.length),
    excerpt.slice(at + word.length),
  ];
};

type Props = { readonly found: Found['found']; readonly text: string };

/** Where the text was found, the found words marked. */
export const MarkedExcerpt = ({ found: { label, excerpt }, text }: Props) => {
  if (excerpt === null) return <span className="quiet">{label}相符</span>;
  const [before, marked, after] = parts(excerpt, text);
  return (
    <span className="quiet">
      {label}：{before}
      {marked !== undefined && <mark>{marked}</mark>}
      {after}
    </span>
  );
};
