import { queryOptions } from '@tanstack/react-query';
import { answered, api } from '../../../api/client.js';
import type { components } from '../../../api/schema.js';

export type RequestDetail = components['schemas']['RequestDetail'];
export type RequestFacts = components['schemas']['RequestFacts'];
export type Deadline = components['schemas']['Deadline'];
export type TimelineEvent = components['schemas']['TimelineEvent'];
export type Action = components['schemas']['Actions']['actions'][number];
export type Choices = components['schemas']['Choices'];
export type WhatIf = components['schemas']['WhatIf'];

const of = (requestId: string) => ({ params: { path: { requestId } } });

/** Everything known of one request, its clock and its revision. */
export const requestQuery = (requestId: string) =>
  queryOptions({
    queryKey: ['request', requestId, 'detail'],
    queryFn: () => answered(api.GET('/api/requests/{requestId}', of(requestId))),
  });

/** What happened to it, oldest first. */
export const timelineQuery = (requestId: string) =>
  queryOptions({
    queryKey: ['request', requestId, 'timeline'],
    queryFn: () => answered(api.GET('/api/requests/{requestId}/timeline', of(requestId))),
  });

/** What can be done with it now, and why not the rest. */
export const actionsQuery = (requestId: string) =>
  queryOptions({
    queryKey: ['request', requestId, 'actions'],
    queryFn: () => answered(api.GET('/api/requests/{requestId}/actions', of(requestId))),
  });

/** What drawers offer: handlers, categories, reasons, values and the help of each limit. */
export const choicesQuery = queryOptions({
  queryKey: ['choices'],
  staleTime: 5 * 60_000,
  queryFn: () => answered(api.GET('/api/choices')),
});
