import { z } from 'zod';
import { UnknownEventType, UnknownEventVersion } from '../errors.js';
import type { JsonObject } from '../types.js';
import { eventCodec } from './event-codec.js';

const codec = eventCodec(
  {
    RequestRegistered: {
      version: 3,
      parse: (data) => z.object({ receivedOn: z.string(), channel: z.string() }).parse(data),
    },
    NoteTaken: { version: 1, parse: (data) => z.object({ note: z.string() }).parse(data) },
  },
  {
    'RequestRegistered@1': ({ type, data }) => ({
      ...{ type, schemaVersion: 2, data: { receivedOn: data.date ?? '' } },
    }),
    'RequestRegistered@2': ({ type, data }) => ({
      ...{ type, schemaVersion: 3, data: { ...data, channel: 'other' } },
    }),
    'RemarkMade@1': ({ data }) => ({ type: 'NoteTaken', schemaVersion: 1, data }),
  },
);

const stored = (type: string, schemaVersion: number, data: JsonObject) => ({
  ...{ type, schemaVersion, data },
});

describe('the codec of events', () => {
  it('writes the current version and reads it back', () => {
    const event = {
      type: 'RequestRegistered',
      data: { receivedOn: '2024-03-05', channel: 'mail' },
    } as const;
    const shape = codec.encode(event);
    expect(shape).toEqual({ ...event, schemaVersion: 3 });
    expect(codec.decode(shape)).toEqual(event);
  });

  it.each([
    ['the first version', 1, { date: '2019-05-15' }],
    ['the second version', 2, { receivedOn: '2019-05-15' }],
  ])('brings %s up step by step', (_what, version, data) => {
    expect(codec.decode(stored('RequestRegistered', version, data))).toEqual({
      type: 'RequestRegistered',
      data: { receivedOn: '2019-05-15', channel: 'other' },
    });
  });

  it('reads a type that was given another name', () => {
    expect(codec.decode(stored('RemarkMade', 1, { note: '旧' }))).toEqual({
      type: 'NoteTaken',
      data: { note: '旧' },
    });
  });

  it('ignores fields it does not know, as weak schemas do', () => {
    const decoded = codec.decode(stored('NoteTaken', 1, { note: 'x', later: 1 }));
    expect(decoded.data).toEqual({ note: 'x' });
  });

  it.each(['FeeNoticed', 'toString', '__proto__'])('stops at the unknown type %s', (type) => {
    expect(() => codec.decode(stored(type, 1, {}))).toThrow(UnknownEventType);
    expect(() => codec.encode({ type, data: {} } as never)).toThrow(UnknownEventType);
    expect(codec.knows({ type, schemaVersion: 1 })).toBe(false);
  });

  it('stops at a version from a later release', () => {
    const later = () => codec.decode(stored('NoteTaken', 2, { note: 'x' }));
    expect(later).toThrow(UnknownEventVersion);
    expect(later).toThrow('NoteTaken in version 2');
  });

  it('lets the schema refuse what it must, both ways', () => {
    expect(() => codec.decode(stored('NoteTaken', 1, { note: 7 }))).toThrow(z.ZodError);
    expect(() => codec.encode({ type: 'NoteTaken', data: {} } as never)).toThrow(z.ZodError);
  });

  it('does not turn for ever when upcasters lead in a circle', () => {
    const circle = eventCodec(
      {},
      {
        'A@1': () => stored('B', 1, {}),
        'B@1': () => stored('A', 1, {}),
      },
    );
    expect(() => circle.decode(stored('A', 1, {}))).toThrow('come back to A@1');
  });
});
