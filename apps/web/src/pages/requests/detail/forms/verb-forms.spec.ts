import { correctPersonalFact, requestVerbs } from '@tracker/domain';
import { z } from 'zod';
import { verbForms } from './verb-forms.js';

type Shape = Readonly<Record<string, z.ZodType>>;
type Field = { required?: boolean; when?: { field: string } };
type Table = Readonly<Record<string, { fields: Record<string, Field> }>>;

const shapeOf = (body: unknown): Shape => (body as z.ZodObject).shape as Shape;
const split = z.object({ descriptions: z.array(z.string()), why: z.string().optional() });

const verbs: readonly (readonly [string, Shape])[] = [
  ...requestVerbs.map(({ name, body }) => [name, shapeOf(body)] as const),
  ['correct-personal-fact', shapeOf(correctPersonalFact.body.omit({ was: true }))],
  ['split-request', split.shape],
];
const table = verbForms as Table;

/** The list of verbs is the routes' own: a new verb without a form, or a form of no verb, fails here. */
describe('The forms of the verbs', () => {
  it('are one for every verb there is', () => {
    expect(Object.keys(table).sort()).toEqual(verbs.map(([name]) => name).sort());
  });

  it.each(verbs)('ask for every field that %s takes, and for no other', (verb, shape) => {
    expect(Object.keys(table[verb]?.fields ?? {}).sort()).toEqual(Object.keys(shape).sort());
  });

  it.each(verbs)('mark what %s cannot do without', (verb, shape) => {
    const needed = Object.keys(shape).filter((name) => !shape[name]?.safeParse(undefined).success);
    const fields = Object.entries(table[verb]?.fields ?? {});
    const marked = fields.filter(([, { required }]) => required).map(([name]) => name);
    expect(marked.sort()).toEqual(needed.sort());
  });

  it('hide a field only behind one of the same form, and never one that is needed', () => {
    const wrong = Object.entries(table).flatMap(([verb, { fields }]) =>
      Object.entries(fields)
        .filter(([, { when, required }]) => when && (required || !(when.field in fields)))
        .map(([name]) => `${verb}.${name}`),
    );
    expect(wrong).toEqual([]);
  });
});
