import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { requestVerbs, shellDecisions } from './decisions/index.js';

const here = 'libs/domain/src/request';
const files = (readdirSync(here, { recursive: true }) as string[]).filter((file) =>
  file.endsWith('.ts'),
);
const read = (file: string) => readFileSync(join(here, file), 'utf8');

const codesIn = (source: string): string[] =>
  [...source.matchAll(/\breject\(\s*'([a-z-]+)'/g)].flatMap(([, code]) => code ?? []);
const reachedIn = (spec: string): Set<string> =>
  new Set([...spec.matchAll(/'([a-z-]+)'/g)].flatMap(([, text]) => text ?? []));

const sources = files.filter((file) => !file.endsWith('.spec.ts'));
const specs = files.filter(
  (file) => file.endsWith('.spec.ts') && file !== 'rejection-codes.spec.ts',
);
const exist = [...new Set(sources.flatMap((file) => codesIn(read(file))))].sort();

describe('The rejection codes', () => {
  it('are found in the sources', () => {
    expect(exist).toEqual(expect.arrayContaining(['request-unknown', 'due-date-passed']));
    expect(exist.length).toBeGreaterThan(60);
  });

  it('are each reached by a spec', () => {
    const reached = reachedIn(specs.map(read).join('\n'));
    expect(exist.filter((code) => !reached.has(code))).toEqual([]);
  });

  it.each([...requestVerbs, ...shellDecisions].map(({ name }) => name))(
    'of %s are each reached by its own spec',
    (name) => {
      const reached = reachedIn(read(`decisions/${name}.spec.ts`));
      expect(codesIn(read(`decisions/${name}.ts`)).filter((code) => !reached.has(code))).toEqual(
        [],
      );
    },
  );
});
