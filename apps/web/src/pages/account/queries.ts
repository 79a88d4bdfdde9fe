import { queryOptions } from '@tanstack/react-query';
import { answered, api } from '../../api/client.js';

/** One’s own account: password, second factor, where one is signed in. */
export const accountQuery = queryOptions({
  queryKey: ['account'],
  queryFn: () => answered(api.GET('/api/account')),
});
