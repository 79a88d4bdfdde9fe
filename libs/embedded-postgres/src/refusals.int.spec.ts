import { chmodSync, existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeWith, initForeignCluster } from '@tracker/testing';
import { cleanUp, open, temporaryFolder } from '../test/harness.js';

afterEach(cleanUp);

describe('a data folder is refused in Chinese', () => {
  it('when another PostgreSQL made it, naming both versions', async () => {
    const folder = temporaryFolder();
    await (await open(folder)).close();
    writeFileSync(join(folder, 'postgres/PG_VERSION'), '16\n');
    await expect(open(folder)).rejects.toMatchObject({
      code: 'data-folder-of-another-version',
      facts: { found: '16', expected: 18 },
      message: expect.stringContaining('数据目录由 PostgreSQL 16 建立'),
    });
  });

  it('when what stands in its place is no cluster', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'postgres'));
    chmodSync(folder, 0o755);
    writeFileSync(join(folder, 'postgres/notes.txt'), 'not ours');
    await expect(open(folder)).rejects.toMatchObject({
      code: expect.stringMatching(/^data-folder-(damaged|of-another-user)$/),
    });
    expect(existsSync(join(folder, 'postgres/notes.txt'))).toBe(true);
  });

  it('when it cannot be written, naming it', async () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    const folder = join(file, 'data');
    await expect(open(folder)).rejects.toMatchObject({
      code: 'data-folder-unwritable',
      message: expect.stringContaining(`数据目录无法写入：${folder}`),
    });
  });
});

describeWith('postgresql-15', 'a data folder that PostgreSQL 15 made', (program) => {
  it('is refused unchanged, and the way out is named', async () => {
    const folder = temporaryFolder();
    chmodSync(folder, 0o755);
    const cluster = join(folder, 'postgres');
    initForeignCluster(program, cluster, '-U', 'tracker', '--auth-local=peer');
    const state = () =>
      readdirSync(cluster)
        .sort()
        .map((name) => `${name} ${statSync(join(cluster, name)).mtimeMs}`);
    const before = state();
    await expect(open(folder)).rejects.toMatchObject({
      code: 'data-folder-of-another-version',
      facts: { found: '15', expected: 18 },
      message: `数据目录由 PostgreSQL 15 建立，本版本使用 PostgreSQL 18，不能直接打开：${cluster}。请用原版本备份（tracker backup 或 export-log），再用本版本恢复到新的数据目录（TRACKER_DATA 指定，tracker restore 或 import-log）。原目录没有改动。`,
    });
    expect(state()).toEqual(before);
    expect(readdirSync(folder).sort()).toEqual(['postgres']);
  });
});

it('a server that cannot start says why', async () => {
  const folder = temporaryFolder();
  await (await open(folder)).close();
  writeFileSync(join(folder, 'postgres/postgresql.conf'), 'no_such_setting = 1\n');
  await expect(open(folder)).rejects.toMatchObject({
    code: 'start-failed',
    facts: { reason: expect.stringContaining('no_such_setting') },
    message: expect.stringContaining(join(folder, 'postgres.log')),
  });
});
