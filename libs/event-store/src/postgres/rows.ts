import pg from 'pg';
import type { JsonObject, RecordedEvent } from '../types.js';

/** The columns of a row as `toEvent` takes them. */
export const eventColumns =
  "pos, stream, revision, id, type, schema_version, data, meta, recorded_at at time zone 'UTC'";

export type EventRow = [
  pos: bigint,
  stream: string,
  revision: bigint,
  id: string,
  type: string,
  schemaVersion: number,
  data: JsonObject,
  meta: JsonObject,
  recordedAt: string,
];

export function toEvent(row: EventRow): RecordedEvent {
  const [position, stream, revision, id, type, schemaVersion, data, meta, recordedAt] = row;
  return { stream, revision, position, id, type, schemaVersion, data, meta, recordedAt };
}

/** int8 as bigint and UTC timestamps as ISO instants, for the queries of this adapter only. */
export const ownTypes: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (oid === pg.types.builtins.INT8) return BigInt;
    if (oid === pg.types.builtins.TIMESTAMP) return isoInstant;
    return pg.types.getTypeParser(oid, format);
  },
};

/** `2026-11-22 06:55:00.12`, UTC as PostgreSQL prints it, to `2026-11-22T06:55:00.120Z`. */
export function isoInstant(text: string): string {
  const fraction = text.length > 19 ? text.slice(20, 23).padEnd(3, '0') : '000';
  return `${text.slice(0, 10)}T${text.slice(11, 19)}.${fraction}Z`;
}
