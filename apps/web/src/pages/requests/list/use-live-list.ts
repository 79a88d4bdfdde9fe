import { useQueryClient } from '@tanstack/react-query';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { onChange } from '../../../app/live.js';
import { followList } from './follow-list.js';
import type { ListSearch } from './list-search.js';
import { fetchPage, type ListData, listQuery, type RequestPage } from './queries.js';

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
  const followed = useRef<ReturnType<typeof followList> | null>(null);

  useEffect(() => {
    const { queryKey } = listQuery(search);
    setUpdates(0);
    const list = followList({
      held: () => queries.getQueryData<ListData>(queryKey),
      isLoading: () => queries.isFetching({ queryKey, exact: true }) > 0,
      readAgain: (pages) => readAgain(search, pages),
      isBusy: () => {
        const table = box.current;
        return (
          table !== null && (table.matches(':hover') || table.contains(document.activeElement))
        );
      },
      show: (fresh) => queries.setQueryData<ListData>(queryKey, fresh),
      reset: () => void queries.resetQueries({ queryKey }),
      tell: setUpdates,
    });
    followed.current = list;
    const stop = onChange(({ kind, requestId }) => {
      if (kind !== 'organ') list.change(requestId ?? kind);
    });
    return () => {
      list.stop();
      stop();
    };
  }, [queries, search, box]);

  return { updates, show: () => followed.current?.show() };
};
