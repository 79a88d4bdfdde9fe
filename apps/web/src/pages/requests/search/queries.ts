import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answered, api } from '../../../api/client.js';
import type { components } from '../../../api/schema.js';

export type SearchPage = components['schemas']['SearchPage'];
export type Found = SearchPage['rows'][number];

const ask = (text: string, limit: number, after: string | null): Promise<SearchPage> =>
  answered(api.POST('/api/search', { body: { text, limit, ...(after && { after }) } }));

/** Whether a text can find anything: one character finds names, two find everything. */
export const isAskable = (text: string): boolean => text.trim() !== '';

/** The first few that a text finds, for the box in the bar. */
export const suggestionsQuery = (text: string) =>
  queryOptions({
    queryKey: ['requests', 'search', 'first', text],
    queryFn: () => ask(text, 8, null),
    enabled: isAskable(text),
    staleTime: 10_000,
  });

/** Everything that a text finds, page by page. */
export const searchQuery = (text: string) =>
  infiniteQueryOptions({
    queryKey: ['requests', 'search', 'all', text],
    queryFn: ({ pageParam }) => ask(text, 30, pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }: SearchPage) => nextCursor,
    enabled: isAskable(text),
  });
