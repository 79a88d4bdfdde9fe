import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { JsonObject } from '../types.js';
import { canonicalJson } from './canonical-json.js';
import { eventHash, type HashedEvent, hashMatches } from './event-hash.js';

const event: HashedEvent = {
  stream: 'request-1',
  revision: 9_007_199_254_740_993n,
  id: '0190f1d2-0000-5000-8000-000000000001',
  type: 'RequestRegistered',
  schemaVersion: 2,
  data: { number: '依申请〔2024〕1号', receivedOn: '2024-03-05' },
  meta: { prev: null, by: 'user:7' },
};

describe('the hash of an event', () => {
  it('is SHA-256 over the written-out canonical form', () => {
    const text =
      '{"data":{"number":"依申请〔2024〕1号","receivedOn":"2024-03-05"},' +
      '"id":"0190f1d2-0000-5000-8000-000000000001","metadata":{"by":"user:7","prev":null},' +
      '"revision":"9007199254740993","schemaVersion":2,"stream":"request-1","type":"RequestRegistered"}';
    expect(eventHash(event)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
  });

  it('is that of the RFC 8785 form of the whole, whatever the content', () => {
    const dictionary = fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue());
    const text = fc.string({ unit: 'grapheme' });
    fc.assert(
      fc.property(
        text,
        text,
        dictionary,
        dictionary,
        (stream, type, data, { hash: _, ...meta }) => {
          const { id, schemaVersion } = event;
          const whole = { stream, revision: '3', id, type, schemaVersion, data, metadata: meta };
          const expected = createHash('sha256').update(canonicalJson(whole)).digest('hex');
          const given = { ...event, stream, type, data: data as JsonObject, revision: 3n };
          const withHash = { ...meta, hash: 'x' } as JsonObject;
          expect(eventHash({ ...given, meta: withHash })).toBe(expected);
        },
      ),
    );
  });

  it('does not depend on its own place in the metadata, nor on the order of keys', () => {
    const hash = eventHash(event);
    const reordered = { ...event, meta: { hash, by: 'user:7', prev: null } };
    expect(eventHash(reordered)).toBe(hash);
    expect(hashMatches(reordered)).toBe(true);
  });

  it.each<[string, Partial<HashedEvent>]>([
    ['stream', { stream: 'request-2' }],
    ['revision', { revision: 9_007_199_254_740_992n }],
    ['id', { id: '0190f1d2-0000-5000-8000-000000000002' }],
    ['type', { type: 'RequestWithdrawn' }],
    ['schema version', { schemaVersion: 1 }],
    ['data', { data: { ...event.data, receivedOn: '2024-03-06' } }],
    ['metadata', { meta: { prev: 'x', by: 'user:7' } }],
  ])('does not match once the %s is changed', (_what, change) => {
    const hashed = { ...event, meta: { ...event.meta, hash: eventHash(event) } };
    const changed = { ...hashed, ...change };
    const meta = { hash: hashed.meta.hash, ...changed.meta };
    expect(hashMatches({ ...changed, meta })).toBe(false);
  });

  it('does not match an event that carries none', () => {
    expect(hashMatches(event)).toBe(false);
  });
});
