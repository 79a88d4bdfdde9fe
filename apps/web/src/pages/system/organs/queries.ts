import { queryOptions } from '@tanstack/react-query';
import { answered, api } from '../../../api/client.js';
import type { components } from '../../../api/schema.js';

export type OrganTree = components['schemas']['OrganTree'];
export type PlacedOrgan = OrganTree['organs'][number];
export type OrganSettings = components['schemas']['OrganSettings'];

/** The organ and those beneath it; `position` waits for one's own write. */
export const organsQuery = (position?: string) =>
  queryOptions({
    queryKey: ['system', 'organs', position ?? null],
    queryFn: () =>
      answered(
        api.GET('/api/organs', { params: { query: position ? { minPosition: position } : {} } }),
      ),
  });

export const settingsQuery = (organ: string) =>
  queryOptions({
    queryKey: ['system', 'settings', organ],
    queryFn: () =>
      answered(api.GET('/api/organs/{organ}/settings', { params: { path: { organ } } })),
  });
