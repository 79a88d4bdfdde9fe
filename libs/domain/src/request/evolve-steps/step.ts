import type { z } from 'zod';
import type { KnownRequest } from '../state.js';

/** How each event of a group changes the state; an event without a step fails to compile. */
export type StepsFor<Schemas extends Record<string, z.ZodType>> = {
  readonly [Type in keyof Schemas]: (
    request: KnownRequest,
    data: z.infer<Schemas[Type]>,
  ) => KnownRequest;
};

/** For facts that no decision reads. */
export const unchanged = (request: KnownRequest): KnownRequest => request;

/** The element named by `id` changed; the rest as it was. */
export const patch = <T extends { readonly id: string }>(
  list: readonly T[],
  id: string,
  change: Partial<T>,
): readonly T[] => list.map((item) => (item.id === id ? { ...item, ...change } : item));

/** The last element changed. */
export const patchLast = <T>(list: readonly T[], change: Partial<T>): readonly T[] =>
  list.map((item, index) => (index === list.length - 1 ? { ...item, ...change } : item));
