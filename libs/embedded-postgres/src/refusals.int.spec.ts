import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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
