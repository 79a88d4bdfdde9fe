import { queryOptions } from '@tanstack/react-query';
import { answered, api } from '../../api/client.js';
import type { components } from '../../api/schema.js';

export type Attachment = components['schemas']['Attachment'];

/** The files of a request, removed ones too. */
export const attachmentsQuery = (requestId: string) =>
  queryOptions({
    queryKey: ['request', requestId, 'attachments'],
    queryFn: () =>
      answered(
        api.GET('/api/requests/{requestId}/attachments', { params: { path: { requestId } } }),
      ),
  });

/** What files may be and how large, with everything else that a registration form offers. */
export const registrationChoicesQuery = queryOptions({
  queryKey: ['registration', 'choices'],
  staleTime: 5 * 60_000,
  queryFn: () => answered(api.GET('/api/registration/choices')),
});
