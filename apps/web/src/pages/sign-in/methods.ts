import { queryOptions } from '@tanstack/react-query';
import { answered, api } from '../../api/client.js';

/** How one may sign in here. */
export const methodsQuery = queryOptions({
  queryKey: ['sign-in-methods'],
  queryFn: () => answered(api.GET('/api/session/methods')),
});
