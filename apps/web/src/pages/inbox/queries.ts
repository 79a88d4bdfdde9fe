import { queryOptions } from '@tanstack/react-query';
import { answered, api } from '../../api/client.js';
import type { components } from '../../api/schema.js';

export type Inbox = components['schemas']['Inbox'];
export type InboxItem = Inbox['items'][number];

/** The reminders of the last ninety days, the latest first. */
export const inboxQuery = queryOptions({
  queryKey: ['inbox', 'items'],
  refetchInterval: 120_000,
  queryFn: () => answered(api.GET('/api/inbox')),
});

export const markRead = (id: string) =>
  answered(api.POST('/api/inbox/{id}/read', { params: { path: { id } } }));

export const markAllRead = () => answered(api.POST('/api/inbox/read'));
