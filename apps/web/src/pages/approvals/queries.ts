import { queryOptions } from '@tanstack/react-query';
import { answered, api } from '../../api/client.js';
import type { components } from '../../api/schema.js';

export type ApprovalRow = components['schemas']['ApprovalRow'];

/** What lies with the head, most urgent first. */
export const approvalsQuery = queryOptions({
  queryKey: ['approvals'],
  queryFn: () => answered(api.GET('/api/approvals')),
});
