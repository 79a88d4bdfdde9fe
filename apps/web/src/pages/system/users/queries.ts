import { queryOptions } from '@tanstack/react-query';
import { answered, api } from '../../../api/client.js';

/** The lists of every organ: what was done to somebody may show in several. */
export const usersKey = ['system', 'users'] as const;

/** Everybody of an organ: one's own, or one beneath it. */
export const usersQuery = (organ: string) =>
  queryOptions({
    queryKey: [...usersKey, organ],
    queryFn: () => answered(api.GET('/api/users', { params: { query: { organ } } })),
  });
