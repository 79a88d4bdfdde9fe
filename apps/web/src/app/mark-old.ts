import type { QueryClient } from '@tanstack/react-query';

/**
 * Marks answers as old; what is on screen asks again. An answer still under way for the first time may
 * be of before the change, and is asked for again once it is there.
 */
export const markOld = (queries: QueryClient, queryKey: readonly string[]): void => {
  const again = () => void queries.invalidateQueries({ queryKey });
  for (const query of queries.getQueryCache().findAll({ queryKey, fetchStatus: 'fetching' }))
    if (query.state.data === undefined) query.promise?.then(again, () => {});
  again();
};
