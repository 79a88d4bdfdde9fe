import { execFileSync, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const projectRoot = join(__dirname, '..', '..');
const cache = join(projectRoot, 'node_modules', '.cache', 'previous-release');
const sources = ['libs', 'apps/api', 'apps/worker', 'apps/cli'];
const apps = ['api', 'cli'] as const;

const git = (...args: readonly string[]) =>
  spawnSync('git', ['-C', projectRoot, ...args], { encoding: 'utf8', maxBuffer: 1 << 28 });

/** The newest commit whose programs differ from the working tree; null without a history that has one. */
export const previousCommit = (): string | null => {
  const history = git('rev-list', '--max-count=30', '--first-parent', 'HEAD');
  if (history.status !== 0) return null;
  for (const commit of history.stdout.split('\n').filter(Boolean)) {
    const compared = git('diff', '--quiet', commit, '--', ...sources, ':!*.spec.ts');
    if (compared.status === 1) return commit;
  }
  return null;
};

/** Builds only the programs that a story starts, in a folder of its own: `dist` of the checkout is not touched. */
const build = (commit: string, into: string): void => {
  const folder = mkdtempSync(join(tmpdir(), 'tracker-previous-'));
  try {
    const files = [
      'package.json',
      'tsconfig.json',
      'nest-cli.json',
      'rspack.config.js',
      ...sources,
    ];
    const archive = execFileSync('git', ['-C', projectRoot, 'archive', commit, ...files], {
      maxBuffer: 1 << 28,
    });
    execFileSync('tar', ['-x', '-C', folder], { input: archive });
    symlinkSync(join(projectRoot, 'node_modules'), join(folder, 'node_modules'));
    const nest = join(projectRoot, 'node_modules/@nestjs/cli/bin/nest.js');
    for (const app of apps)
      execFileSync(process.execPath, [nest, 'build', app], {
        cwd: folder,
        env: { ...process.env, NODE_ENV: 'production' },
        stdio: 'pipe',
      });
    writeFileSync(join(folder, 'dist', 'package.json'), '{"type":"module"}\n');
    // Not on the way of a build that another run is using: the whole, or nothing.
    const made = mkdtempSync(`${into}-`);
    cpSync(join(folder, 'dist'), join(made, 'dist'), { recursive: true });
    copyFileSync(join(folder, 'package.json'), join(made, 'package.json'));
    if (existsSync(into)) rmSync(made, { recursive: true, force: true });
    else renameSync(made, into);
    for (const other of readdirSync(cache).filter((name) => join(cache, name) !== into))
      rmSync(join(cache, other), { recursive: true, force: true });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** Where the built programs of that commit lie: built now, or by an earlier run. */
export const builtRelease = (commit: string): { readonly api: string; readonly cli: string } => {
  mkdirSync(cache, { recursive: true });
  const built = join(cache, commit);
  if (!existsSync(built)) build(commit, built);
  const main = (app: string) => join(built, 'dist', 'apps', app, 'main.js');
  return { api: main('api'), cli: main('cli') };
};

/** A suite with the release before; skipped by name where the checkout has no history of it. */
export const describeWithPrevious = (title: string, suite: (commit: string) => void): void => {
  const commit = previousCommit();
  if (commit !== null) {
    describe(title, () => suite(commit));
    return;
  }
  const reason = 'the checkout has no earlier commit of the programs';
  const required = (process.env.TRACKER_TEST_REQUIRE ?? '').split(',').map((one) => one.trim());
  if (required.includes('history')) {
    describe(title, () => {
      it('needs the history', () => {
        throw new Error(`${reason}, and TRACKER_TEST_REQUIRE asks for it`);
      });
    });
    return;
  }
  const list = process.env.TRACKER_SKIPPED_FILE;
  if (list) appendFileSync(list, `${title}: ${reason}\n`);
  describe.skip(title, () => suite(''));
};
