import { queryOptions } from '@tanstack/react-query';
import { answered, api } from '../../../api/client.js';

/** Everybody of the organ at hand. */
export const usersQuery = queryOptions({
  queryKey: ['system', 'users'],
  queryFn: () => answered(api.GET('/api/users')),
});
