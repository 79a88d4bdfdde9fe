import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtCli } from '../support/built-cli.js';
import { type CliOffice, cliOffice } from '../support/cli-office.js';

const rows = (count: number): string =>
  [
    '登记编号,收到日期,申请人类型,申请人,办理结果,办结日期',
    ...Array.from(
      { length: count },
      (_, at) => `2023-${at},2023-03-01,自然人,某${at},予以公开,2023-03-04`,
    ),
  ].join('\n');

describe('A command among other processes', () => {
  let office: CliOffice;
  let main: string;

  beforeAll(async () => {
    office = await cliOffice();
    main = await builtCli();
    writeFileSync(join(office.folder, 'many.csv'), rows(3_000));
  });
  afterAll(() => office.close());

  const start = (...words: string[]) =>
    spawn(process.execPath, [main, ...words], {
      env: { ...process.env, INIT_CWD: office.folder, TRACKER_DATA: 'data' },
    });
  const bringing = ['import-ledger', '--organ', 'A', '--file', 'many.csv'];

  it('writes a long answer to its end, however slowly it is read', async () => {
    const child = start(...bringing, '--dry-run', '--json');
    await new Promise((resolve) => setTimeout(resolve, 4_000));
    const chunks: Buffer[] = [];
    for await (const chunk of child.stdout) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString();
    expect(text.length).toBeGreaterThan(200_000);
    expect(JSON.parse(text)).toMatchObject({ read: 3_000, imported: 3_000 });
  });

  it('ends quietly when nobody reads any more', async () => {
    const child = start(...bringing, '--dry-run', '--json');
    const err: Buffer[] = [];
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.stdout.once('data', () => child.stdout.destroy());
    const [code] = (await once(child, 'close')) as [number];
    expect(code).toBe(0);
    expect(Buffer.concat(err).toString()).not.toContain('EPIPE');
  });

  it('stopped by Ctrl-C in the middle closes what it opened, and finishes when run again', async () => {
    const child = start(...bringing, '--json');
    const importing = new Promise<void>((resolve) => {
      child.stderr.on('data', (chunk: Buffer) => {
        if (/导入 [1-9]\d*\/3000/.test(String(chunk))) resolve();
      });
    });
    await importing;
    // Under npm one Ctrl-C comes twice: from the terminal, and passed on.
    child.kill('SIGINT');
    child.kill('SIGINT');
    const [code] = (await once(child, 'close')) as [number];
    expect(code).toBe(130);
    const asked = ['annual-report', '--organ', 'A', '--year', '2023'];
    const unfinished = await office.run(asked);
    expect(unfinished.stdout).toContain('导入未完成');
    const finished = await office.json<{ imported: number; unchanged: number }>(bringing);
    expect(finished.unchanged).toBeGreaterThan(0);
    expect(finished.imported + finished.unchanged).toBe(3_000);
    expect((await office.run(asked)).stdout).not.toContain('导入未完成');
  });

  it('gives a token to a user of a known organ', async () => {
    const adding = ['user-add', '--name', '王五', '--role', '承办、审核', '--organ'];
    expect(await office.json([...adding, 'A'])).toMatchObject({
      ...{ name: '王五', organ: 'A', roles: ['承办', '审核'] },
      token: expect.stringMatching(/^trk_[\w-]{43}$/),
    });
    expect(await office.json([...adding, 'nobody'], { code: 1 })).toMatchObject({
      error: { code: 'organ-unknown', facts: { organ: 'nobody' } },
    });
  });

  it('disables a user once, and says so when there is none', async () => {
    const disabling = ['user-disable', '--name', '王五', '--organ', 'A'];
    expect(await office.json(disabling)).toEqual({ name: '王五', organ: 'A', disabled: 1 });
    expect(await office.json(disabling, { code: 1 })).toMatchObject({
      error: { code: 'user-unknown', facts: { name: '王五', organ: 'A' } },
    });
  });
});
