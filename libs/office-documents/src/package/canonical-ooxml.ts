import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { fixedProperties } from './fixed-properties.js';
import { renumberedBookmarks } from './renumbered-bookmarks.js';
import { renumberedRelationships } from './renumbered-relationships.js';

const first = '[Content_Types].xml';
// Local time on purpose: a ZIP keeps what the local clock shows, so this is the same date anywhere.
const zipTime = () => new Date(1980, 0, 1);

const inOrder = (a: string, b: string): number => {
  if (a === first || b === first) return a === b ? 0 : a === first ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
};

const isText = (path: string): boolean => /\.(xml|rels|vml)$/.test(path);

/**
 * The same Office document as one set of bytes: parts in code-unit order, one zip time, one creation
 * time, relationship and bookmark ids numbered from 1. What writes the package may use a clock,
 * random ids or counters of the process; none of them is left.
 */
export const canonicalOoxml = (bytes: Uint8Array): Uint8Array => {
  const files = unzipSync(bytes);
  const names = Object.keys(files).filter((name) => !name.endsWith('/'));
  const texts = new Map(
    names.filter(isText).map((name) => [name, strFromU8(files[name] ?? new Uint8Array())] as const),
  );
  const settled = renumberedRelationships(renumberedBookmarks(fixedProperties(texts)));
  const entries = names.toSorted(inOrder).map((name) => {
    const text = settled.get(name);
    const content = text === undefined ? (files[name] ?? new Uint8Array()) : strToU8(text);
    return [name, [content, { level: 6, mtime: zipTime(), os: 3, attrs: 0o644 << 16 }]] as const;
  });
  return zipSync(Object.fromEntries(entries) as Parameters<typeof zipSync>[0]);
};
