import { queryOptions } from '@tanstack/react-query';
import { answered, api } from '../../../api/client.js';
import type { components } from '../../../api/schema.js';

export type CalendarPreview = components['schemas']['CalendarPreview'];
export type Applied = components['schemas']['CalendarApplied'];

export const yearQuery = (year: number) =>
  queryOptions({
    queryKey: ['system', 'calendar', year],
    queryFn: () =>
      answered(api.GET('/api/calendar/{year}', { params: { path: { year: String(year) } } })),
  });
