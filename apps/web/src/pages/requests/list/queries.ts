import { type InfiniteData, infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answered, api } from '../../../api/client.js';
import type { components, paths } from '../../../api/schema.js';
import { filterOf, type ListSearch, sortOf, tabFilter } from './list-search.js';

export type RequestPage = components['schemas']['RequestPage'];
export type RequestRow = RequestPage['rows'][number];
export type RequestCounts = components['schemas']['RequestCounts'];
type ListParams = NonNullable<paths['/api/requests']['get']['parameters']['query']>;
type CountParams = NonNullable<paths['/api/requests/counts']['get']['parameters']['query']>;

export const pageSize = 50;

/** One page of the list that an address names. */
export const fetchPage = (search: ListSearch, after: string | null): Promise<RequestPage> => {
  const query = {
    ...filterOf(search),
    ...tabFilter(search),
    sort: sortOf(search),
    limit: pageSize,
    ...(after !== null && { after }),
  } as unknown as ListParams;
  return answered(api.GET('/api/requests', { params: { query } }));
};

export type ListData = InfiniteData<RequestPage, string | null>;

/** The list, page by page. It is not moved by itself: `useLiveList` says when. */
export const listQuery = (search: ListSearch) =>
  infiniteQueryOptions({
    queryKey: ['requests', 'list', search],
    queryFn: ({ pageParam }) => fetchPage(search, pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }: RequestPage) => nextCursor,
    staleTime: 5_000,
    refetchOnWindowFocus: false,
  });

/** Counts for tabs and urgencies under the filters. */
export const countsQuery = (search: ListSearch) =>
  queryOptions({
    queryKey: ['requests', 'counts', search.tab ?? 'open', filterOf(search)],
    queryFn: () => {
      const query = { ...filterOf(search), ...tabFilter(search) } as unknown as CountParams;
      return answered(api.GET('/api/requests/counts', { params: { query } }));
    },
  });

/** What the filters can be set to. */
export const choicesQuery = queryOptions({
  queryKey: ['requests', 'filter-choices'],
  queryFn: () => answered(api.GET('/api/requests/filter-choices')),
  staleTime: 60_000,
});
