import { queryOptions } from '@tanstack/react-query';
import { answered, api } from '../../../api/client.js';
import type { components } from '../../../api/schema.js';

export type AbsenceList = components['schemas']['Absences'];
export type AbsenceRow = AbsenceList['absences'][number];

export const absencesQuery = queryOptions({
  queryKey: ['inbox', 'absences'],
  queryFn: () => answered(api.GET('/api/absences')),
});

/** The names of those who work in the organ. */
export const colleaguesQuery = queryOptions({
  queryKey: ['requests', 'choices', 'handlers'],
  queryFn: async () => (await answered(api.GET('/api/choices'))).handlers.map(({ name }) => name),
});
