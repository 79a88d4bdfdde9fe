import { useQueryClient } from '@tanstack/react-query';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { onChange } from '../../../app/live.js';
import type { ListSearch } from './list-search.js';
import { fetchPage, type ListData, listQuery, type RequestPage } from './queries.js';

const restMs = 400;
/** More pages than these are not read again at every change; the person is told instead. */
const readAgainAtMost = 6;

const idsOf = (pages: readonly RequestPage[]): string =>
  pages.flatMap(({ rows }) => rows.map(({ requestId }) => requestId)).join(' ');

const readAgain = async (search: ListSearch, pages: number): Promise<ListData> => {
  const data = { pages: [] as RequestPage[], pageParams: [] as (string | null)[] };
  let after: string | null = null;
  do {
    const page: RequestPage = await fetchPage(search, after);
    data.pages.push(page);
    data.pageParams.push(after);
    after = page.nextCursor;
  } while (after !== null && data.pages.length < pages);
  return data;
};

/**
 * Brings changes of others into the list. Lines that only changed are shown at once; where lines
 * would move under somebody's hand, the number of updates is told and they come when asked for.
 * `search` is to be the same object as long as the address is.
 */
export const useLiveList = (search: ListSearch, box: RefObject<HTMLElement | null>) => {
  const queries = useQueryClient();
  const [updates, setUpdates] = useState(0);
  const waiting = useRef<{ changed: Set<string>; fresh: ListData | null }>({
    changed: new Set(),
    fresh: null,
  });

  const show = () => {
    const { queryKey } = listQuery(search);
    const { fresh } = waiting.current;
    waiting.current = { changed: new Set(), fresh: null };
    setUpdates(0);
    if (fresh) queries.setQueryData<ListData>(queryKey, fresh);
    else void queries.resetQueries({ queryKey });
  };

  useEffect(() => {
    const { queryKey } = listQuery(search);
    let timer: number | undefined;
    let gone = false;
    waiting.current = { changed: new Set(), fresh: null };
    setUpdates(0);
    const busy = () => {
      const table = box.current;
      return table !== null && (table.matches(':hover') || table.contains(document.activeElement));
    };
    const look = async () => {
      timer = undefined;
      const held = queries.getQueryData<ListData>(queryKey);
      if (!held) return;
      const { changed } = waiting.current;
      if (held.pages.length > readAgainAtMost) return setUpdates(changed.size);
      const fresh = await readAgain(search, held.pages.length).catch(() => null);
      if (!fresh || gone) return;
      if (idsOf(fresh.pages) !== idsOf(held.pages) && busy()) {
        waiting.current = { changed, fresh };
        return setUpdates(changed.size);
      }
      waiting.current = { changed: new Set(), fresh: null };
      setUpdates(0);
      queries.setQueryData<ListData>(queryKey, fresh);
    };
    const stop = onChange(({ kind, requestId }) => {
      if (kind === 'organ') return;
      waiting.current.changed.add(requestId ?? kind);
      timer ??= window.setTimeout(() => void look(), restMs);
    });
    return () => {
      gone = true;
      window.clearTimeout(timer);
      stop();
    };
  }, [queries, search, box]);

  return { updates, show };
};
