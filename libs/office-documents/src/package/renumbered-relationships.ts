import type { Parts } from './parts.js';

/** word/_rels/document.xml.rels belongs to word/document.xml. */
const ownerOf = (path: string): string => path.replace(/(^|\/)_rels\/([^/]*)\.rels$/, '$1$2');

const link = /<Relationship\b[^>]*?\/>|<Relationship\b[^>]*?>\s*<\/Relationship>/g;
const idOf = (element: string): string => /\sId="([^"]*)"/.exec(element)?.[1] ?? '';
const targetOf = (element: string): string =>
  `${/\sType="([^"]*)"/.exec(element)?.[1]}\n${/\sTarget="([^"]*)"/.exec(element)?.[1]}`;

const byTarget = (a: string, b: string): number => {
  const [left, right] = [targetOf(a), targetOf(b)];
  return left < right ? -1 : left > right ? 1 : 0;
};

/** Relationships sorted by type and target, numbered rId1 …, with the references of their part. */
export const renumberedRelationships = (parts: Parts): Parts => {
  const settled = new Map(parts);
  for (const [path, xml] of parts) {
    if (!path.endsWith('.rels')) continue;
    const links = [...xml.matchAll(link)].map(([element]) => element).toSorted(byTarget);
    const ids = new Map(links.map((element, at) => [idOf(element), `rId${at + 1}`]));
    const renumbered = links.map((element) =>
      element.replace(/(\sId=")([^"]*)/, (_all, before: string, id: string) => {
        return `${before}${ids.get(id) ?? id}`;
      }),
    );
    let at = 0;
    settled.set(
      path,
      xml.replace(link, () => renumbered[at++] ?? ''),
    );
    const owner = ownerOf(path);
    const text = settled.get(owner);
    if (text === undefined) continue;
    const reference = /(\br:(?:id|embed|link|pict|cs|dm|lo|qs)=")([^"]*)/g;
    settled.set(
      owner,
      text.replace(
        reference,
        (_all, before: string, id: string) => `${before}${ids.get(id) ?? id}`,
      ),
    );
  }
  return settled;
};
