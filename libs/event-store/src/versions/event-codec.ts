import { UnknownEventType, UnknownEventVersion } from '../errors.js';
import type { JsonObject } from '../types.js';
import { type StoredShape, type Upcasters, upcast } from './upcast.js';

/** The current version of each event type and what makes its data of unknown; a zod schema will do. */
export type EventSchemas = {
  readonly [type: string]: { readonly version: number; parse(data: unknown): unknown };
};

/** The union of all events of a set of schemas. */
export type DecodedEvent<S extends EventSchemas> = {
  [T in keyof S & string]: { readonly type: T; readonly data: ReturnType<S[T]['parse']> };
}[keyof S & string];

export type EventCodec<S extends EventSchemas> = {
  /** Checks and stamps with the current version. Throws UnknownEventType, or what the schema throws. */
  encode(event: DecodedEvent<S>): StoredShape;
  /** Brings up to the current version and checks. UnknownEventType or -Version: stop, do not skip. */
  decode(stored: StoredShape): DecodedEvent<S>;
  /** Whether events of this type are known, now or by an upcaster. */
  knows(stored: Pick<StoredShape, 'type' | 'schemaVersion'>): boolean;
};

/** Translates between events as code knows them and as the log keeps them. */
export function eventCodec<const S extends EventSchemas>(
  schemas: S,
  upcasters: Upcasters = {},
): EventCodec<S> {
  function schemaOf(type: string): S[keyof S & string] {
    if (!Object.hasOwn(schemas, type)) throw new UnknownEventType(type);
    return schemas[type] as S[keyof S & string];
  }

  return {
    encode({ type, data }) {
      const schema = schemaOf(type);
      return { type, schemaVersion: schema.version, data: schema.parse(data) as JsonObject };
    },
    decode(stored) {
      const current = upcast(stored, upcasters);
      const schema = schemaOf(current.type);
      if (schema.version !== current.schemaVersion) {
        throw new UnknownEventVersion(current.type, current.schemaVersion);
      }
      return { type: current.type, data: schema.parse(current.data) } as DecodedEvent<S>;
    },
    knows({ type, schemaVersion }) {
      return Object.hasOwn(schemas, type) || Object.hasOwn(upcasters, `${type}@${schemaVersion}`);
    },
  };
}
