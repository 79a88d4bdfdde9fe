import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { allowed, probes } from './probes.js';

type Violation = { readonly from: string; readonly rule: { readonly name: string } };

const root = process.cwd();
const cruiser = join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
const libs = [
  'alarms',
  'annual-report',
  'application',
  'domain',
  'embedded-postgres',
  'event-store',
  'jobs',
  'ledger',
  'office-documents',
  'personal-data',
  'platform',
  'published-report',
  'read-models',
  'runtime',
  'statute',
  'telemetry',
  'testing',
  'wording',
];

const cruise = (folder: string): readonly Violation[] => {
  const config = join(folder, '.dependency-cruiser.cjs');
  const output = execFileSync(
    process.execPath,
    [cruiser, '--config', config, '--output-type', 'json', 'apps', 'libs'],
    { cwd: folder, maxBuffer: 64 << 20 },
  );
  return JSON.parse(output.toString()).summary.violations;
};

/** A checkout in small: a front door for every lib, one file for every probe. */
const scratchTree = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'architecture-test-'));
  for (const file of ['.dependency-cruiser.cjs', 'tsconfig.json', 'package.json'])
    cpSync(join(root, file), join(folder, file));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  const put = (file: string, source: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), source);
  };
  for (const lib of libs) put(`libs/${lib}/src/index.ts`, 'export {};\n');
  put('libs/domain/src/events.ts', 'export {};\n');
  put('libs/statute/src/inside.ts', 'export {};\n');
  put('libs/platform/src/turns.ts', "import './returns.js';\n");
  put('apps/api/src/main.ts', 'export {};\n');
  for (const { file, source } of [...probes, ...allowed]) put(file, source);
  return folder;
};

describe('The directions of imports', () => {
  let violations: readonly Violation[];
  let folder: string;
  beforeAll(() => {
    folder = scratchTree();
    violations = cruise(folder);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const brokenBy = (file: string) =>
    violations.filter(({ from }) => from === file).map(({ rule }) => rule.name);

  it.each(probes)('$rule is enforced', ({ rule, file }) => expect(brokenBy(file)).toContain(rule));

  it.each(allowed)('$file is allowed', ({ file }) => expect(brokenBy(file)).toEqual([]));

  it('have a probe for every rule', () => {
    const { forbidden } = createRequire(join(root, 'package.json'))('./.dependency-cruiser.cjs');
    const named = forbidden.map(({ name }: { name: string }) => name).sort();
    expect([...new Set(probes.map(({ rule }) => rule))].sort()).toEqual(named);
  });

  it('hold in the product', () => expect(cruise(root)).toEqual([]));

  it('has no file of a library that does something by being imported: the build leaves it out', () => {
    const sources = ['apps', 'libs'].flatMap((top) =>
      readdirSync(top, { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
        .map((file) => join(top, file)),
    );
    const forEffect = /^import '(?:\.|@tracker)/m;
    expect(sources.filter((file) => forEffect.test(readFileSync(file, 'utf8')))).toEqual([]);
    expect(sources.length).toBeGreaterThan(500);
  });
});
