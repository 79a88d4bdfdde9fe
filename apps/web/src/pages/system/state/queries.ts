import { queryOptions } from '@tanstack/react-query';
import { answered, api } from '../../../api/client.js';
import type { components } from '../../../api/schema.js';

export type SystemState = components['schemas']['SystemState'];

export const stateQuery = queryOptions({
  queryKey: ['system', 'state'],
  refetchInterval: 10_000,
  queryFn: () => answered(api.GET('/api/system/state')),
});
