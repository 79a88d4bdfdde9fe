import { requestVerbs } from '@tracker/domain';
import { z } from 'zod';
import { nextDay, scenarios } from './scenarios.js';

describe('What one may wonder about a clock', () => {
  it.each([
    ['2024-02-28', '2024-02-29'],
    ['2024-12-31', '2025-01-01'],
  ])('goes on from %s to %s', (day, next) => expect(nextDay(day)).toBe(next));

  it.each(scenarios('2024-03-04', 20).map((one) => [one.label, one] as const))(
    'asks for %s with a body that the verb takes',
    (_label, { ask }) => {
      const body: z.ZodType = requestVerbs.find(({ name }) => name === ask.verb)?.body ?? z.never();
      expect(body.safeParse(ask.body).error?.issues).toBeUndefined();
    },
  );
});
