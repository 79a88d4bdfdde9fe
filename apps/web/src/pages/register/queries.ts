import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answered, api } from '../../api/client.js';
import type { components } from '../../api/schema.js';

export type Preview = components['schemas']['RegistrationPreview'];
export type PreviewBody = components['schemas']['RegistrationPreviewBody'];
export type Registered = components['schemas']['Registered'];
type LookAlikesBody = components['schemas']['LookAlikesBody'];

/** Names and numbers are kept only while they are looked at. */
const briefly = { staleTime: 30_000, gcTime: 60_000 };

/** Who came before under a name or number. */
export const suggestQuery = (field: 'applicantName' | 'idNumber', text: string) =>
  queryOptions({
    queryKey: ['registration', 'suggest', field, text],
    enabled: text.length >= (field === 'idNumber' ? 4 : 1) && text.length <= 200,
    ...briefly,
    queryFn: () => answered(api.POST('/api/applicants/suggest', { body: { [field]: text } })),
  });

/** What the latest paper of an applicant said. */
export const particularsQuery = (applicantId: string) =>
  queryOptions({
    queryKey: ['registration', 'applicant', applicantId],
    ...briefly,
    queryFn: () =>
      answered(api.GET('/api/applicants/{applicantId}', { params: { path: { applicantId } } })),
  });

/** Receipt date and due date as they would be; nothing while a date is half typed. */
export const previewQuery = (dates: PreviewBody | null) =>
  queryOptions({
    queryKey: ['registration', 'preview', dates],
    enabled: dates !== null,
    placeholderData: keepPreviousData,
    queryFn: () =>
      answered(api.POST('/api/requests/preview', { body: dates ?? { channel: 'in-person' } })),
  });

/** Requests of the same applicant that ask for much the same. */
export const lookAlikesQuery = (asked: LookAlikesBody) =>
  queryOptions({
    queryKey: ['registration', 'look-alikes', asked],
    enabled: Boolean(asked.applicantName || asked.idNumber),
    placeholderData: keepPreviousData,
    ...briefly,
    queryFn: () => answered(api.POST('/api/requests/look-alikes', { body: asked })),
  });

/** What the applicant takes home. */
export const receiptQuery = (requestId: string) =>
  queryOptions({
    queryKey: ['request', requestId, 'receipt'],
    queryFn: () =>
      answered(api.GET('/api/requests/{requestId}/receipt', { params: { path: { requestId } } })),
  });

/** Drafts that the server keeps of this person's forms. */
export const draftsQuery = queryOptions({
  queryKey: ['registration', 'drafts'],
  staleTime: 60_000,
  queryFn: () =>
    answered(api.GET('/api/drafts/{kind}', { params: { path: { kind: 'register' } } })),
});
