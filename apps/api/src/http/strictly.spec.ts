import { requestVerbs } from '@tracker/domain';
import { z } from 'zod';
import { strictly } from './strictly.js';

describe('A strict schema', () => {
  const schema = strictly(
    z.object({
      name: z.string(),
      reasons: z
        .array(z.object({ code: z.string() }))
        .max(1)
        .default([]),
      more: z.object({ on: z.string() }).optional(),
    }),
  );
  const faults = (value: unknown) => schema.safeParse(value).error?.issues.map(({ path }) => path);

  it('refuses unknown keys at every depth', () => {
    expect(faults({ name: 'a', b: 1 })).toEqual([[]]);
    expect(faults({ name: 'a', reasons: [{ code: 'x', y: 1 }] })).toEqual([['reasons', 0]]);
    expect(faults({ name: 'a', more: { on: 'x', off: 'y' } })).toEqual([['more']]);
  });

  it('keeps defaults, options and checks', () => {
    expect(schema.parse({ name: 'a' })).toEqual({ name: 'a', reasons: [] });
    expect(faults({ name: 'a', reasons: [{ code: 'x' }, { code: 'y' }] })).toEqual([['reasons']]);
  });

  it.each(requestVerbs.map(({ name, body }) => [name, body] as const))(
    'refuses an unknown key of %s',
    (_name, body) => {
      const issues = strictly(body as z.ZodType).safeParse({ nonsense: 1 }).error?.issues ?? [];
      expect(issues.some(({ code }) => code === 'unrecognized_keys')).toBe(true);
    },
  );
});
