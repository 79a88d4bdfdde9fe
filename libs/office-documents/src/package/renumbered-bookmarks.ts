import type { Parts } from './parts.js';

const mark = /(<w:bookmark(?:Start|End)\b[^>]*?\bw:id=")([^"]*)(")/g;

/** Bookmarks numbered from 1 in the order in which each part names them. */
export const renumberedBookmarks = (parts: Parts): Parts =>
  new Map(
    [...parts].map(([path, xml]) => {
      const ids = new Map<string, number>();
      const renumbered = xml.replace(mark, (_all, before: string, id: string, after: string) => {
        const next = ids.get(id) ?? ids.size + 1;
        ids.set(id, next);
        return `${before}${next}${after}`;
      });
      return [path, renumbered] as const;
    }),
  );
