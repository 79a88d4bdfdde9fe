import { hash } from 'node:crypto';
import type { JsonObject, NewEvent, RecordedEvent } from '../types.js';
import { canonicalJson } from './canonical-json.js';

export type HashedEvent = NewEvent & Pick<RecordedEvent, 'stream' | 'revision'>;

/**
 * SHA-256 (hex) over the RFC 8785 form of {stream, revision, id, type, schemaVersion, data, metadata},
 * metadata being `meta` with `prev` and without `hash`, the revision a decimal string. Written out in
 * key order, since only the two free objects need the sorter.
 */
export function eventHash(event: HashedEvent): string {
  const { hash: _own, ...metadata } = event.meta;
  return sha256(
    `{"data":${canonicalJson(event.data)},"id":${quote(event.id)},"metadata":${canonicalJson(metadata)},` +
      `"revision":"${event.revision}","schemaVersion":${event.schemaVersion},` +
      `"stream":${quote(event.stream)},"type":${quote(event.type)}}`,
  );
}

/** Whether the event carries the hash its content has; false also when it carries none. */
export function hashMatches(event: HashedEvent): boolean {
  return event.meta.hash === eventHash(event);
}

/** The hash an event carries, null when it was written without a chain. */
export function recordedHash(meta: JsonObject): string | null {
  return typeof meta.hash === 'string' ? meta.hash : null;
}

/** SHA-256 in hex of UTF-8 text. */
export function sha256(text: string): string {
  return hash('sha256', text, 'hex');
}

const quote = (text: string): string => JSON.stringify(text);
