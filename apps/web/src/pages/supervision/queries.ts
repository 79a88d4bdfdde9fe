import { queryOptions } from '@tanstack/react-query';
import { answered, api } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import type { ListSearch } from './lists/list-search.js';

export type Figures = components['schemas']['SupervisionFigures'];
export type Load = components['schemas']['HandlerLoad'];
export type Counts = components['schemas']['SupervisionCounts'];
export type ListPageAnswer = components['schemas']['SupervisionPage'];
export type ListRow = ListPageAnswer['rows'][number];

/** How long each list is, under the same filter as the list. */
export const countsQuery = (filter: ListSearch = {}) =>
  queryOptions({
    queryKey: ['supervision', 'counts', filter],
    queryFn: () => answered(api.GET('/api/supervision', { params: { query: filter } })),
  });

export const loadQuery = queryOptions({
  queryKey: ['supervision', 'load'],
  queryFn: () => answered(api.GET('/api/supervision/load')),
});

/** Months as `YYYY-MM`, both included. */
export const figuresQuery = (from: string, to: string) =>
  queryOptions({
    queryKey: ['supervision', 'figures', from, to],
    queryFn: () =>
      answered(api.GET('/api/supervision/figures', { params: { query: { from, to } } })),
  });
