import type { JsonObject } from '../types.js';

/** What of a stored event has a version. */
export type StoredShape = {
  readonly type: string;
  readonly schemaVersion: number;
  readonly data: JsonObject;
};

/** Takes an event of one version to a later one, or to another type; pure, and never refuses. */
export type Upcaster = (old: StoredShape) => StoredShape;

/** By `Type@version` of what they take. */
export type Upcasters = { readonly [typeAndVersion: `${string}@${number}`]: Upcaster };

/** Applies upcasters until none takes the event any more. Throws when they lead in a circle. */
export function upcast(event: StoredShape, upcasters: Upcasters): StoredShape {
  const seen = new Set<string>();
  let current = event;
  for (;;) {
    const key = `${current.type}@${current.schemaVersion}` as const;
    const upcaster = Object.hasOwn(upcasters, key) ? upcasters[key] : undefined;
    if (upcaster === undefined) return current;
    if (seen.has(key)) throw new Error(`the upcasters come back to ${key}`);
    seen.add(key);
    current = upcaster(current);
  }
}
