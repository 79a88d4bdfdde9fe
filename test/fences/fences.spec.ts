import { existsSync, readFileSync } from 'node:fs';
import { fences } from './fences.js';

/** Whether a spec fails without each is shown by `npm run fences`; here, that the table speaks of today's code. */
describe('The table of fences', () => {
  it.each(fences.map((fence) => [fence.name, fence] as const))('finds: %s', (_name, fence) => {
    const { file, find, replace, specs } = fence;
    expect(readFileSync(file, 'utf8').split(find)).toHaveLength(2);
    expect(replace).not.toBe(find);
    for (const spec of specs)
      expect([`${spec}.spec.ts`, `${spec}.int.spec.ts`].some((path) => existsSync(path))).toBe(
        true,
      );
  });
});
