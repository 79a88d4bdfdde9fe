import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import {
  applicantEvents,
  calendarEvents,
  clockEvents,
  foldRequest,
  numberSeriesEvents,
  organEvents,
  type RequestEvent,
  reminderEvents,
  reportEvents,
  requestEvents,
} from '../src/index.js';

type Stored = { readonly type: string; readonly data: unknown };
type Schemas = Readonly<Record<string, z.ZodType>>;

/** One example of every event as version 1 stored it. Examples are added, never changed. */
const golden = JSON.parse(
  readFileSync('libs/domain/test/golden/events-v1.json', 'utf8'),
) as Readonly<Record<string, readonly Stored[]>>;

const kinds: readonly (readonly [string, Schemas])[] = [
  ['request', requestEvents],
  ['organ', organEvents],
  ['numberSeries', numberSeriesEvents],
  ['applicant', applicantEvents],
  ['reminder', reminderEvents],
  ['report', reportEvents],
  ['calendar', calendarEvents],
  ['clock', clockEvents],
];

describe.each(kinds)('The stored events of version 1: %s', (kind, schemas) => {
  const examples = golden[kind] ?? [];

  it('has an example of every type, and of no other', () => {
    const types = new Set(examples.map(({ type }) => type));
    expect([...types].sort()).toEqual(Object.keys(schemas).sort());
  });

  it.each(examples.map(({ type, data }) => [type, data] as const))(
    '%s is still read, with nothing lost',
    (type, data) => {
      expect(schemas[type]?.parse(data)).toEqual(data);
    },
  );

  it.each(Object.entries(schemas))('%s has an example of each of its fields', (type, schema) => {
    const fields = Object.keys((schema as z.ZodObject).shape);
    const shown = examples
      .filter((one) => one.type === type)
      .map(({ data }) => Object.keys(data as object));
    expect([...new Set(shown.flat())].sort()).toEqual(fields.sort());
  });
});

describe('The stored events of a request', () => {
  it('are still folded to the state they told of', () => {
    const { request = [] } = golden;
    expect(foldRequest(request as readonly RequestEvent[])).toMatchObject(
      JSON.parse(readFileSync('libs/domain/test/golden/request-state-v1.json', 'utf8')),
    );
  });
});
