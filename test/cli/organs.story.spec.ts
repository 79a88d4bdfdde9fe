import { type CliOffice, cliOffice } from '../support/cli-office.js';

type Failure = { readonly error: { readonly code: string; readonly message: string } };

describe('Organs from the command line', () => {
  let office: CliOffice;
  beforeAll(async () => {
    office = await cliOffice();
  });
  afterAll(() => office.close());

  it('are made under one another and moved, never in a circle', async () => {
    await office.json(['organ-add', '--organ', 'SZF', '--name', '某市人民政府']);
    await office.json(['organ-add', '--organ', 'SHJ', '--name', '市水务局', '--parent', 'SZF']);
    const orphan = ['organ-add', '--organ', 'X', '--name', '某', '--parent', 'NONE'];
    const unknown = await office.json<Failure>(orphan, { code: 1 });
    expect(unknown.error.code).toBe('organ-unknown');
    const circle = ['organ-place', '--organ', 'SZF', '--parent', 'SHJ'];
    const refused = await office.json<Failure>(circle, { code: 1 });
    expect(refused.error).toMatchObject({ code: 'organ-under-itself' });
    expect(refused.error.message).toContain('请另选上级机关');
    const { stdout } = await office.run(['organ-place', '--organ', 'SHJ']);
    expect(stdout).toContain('机关 SHJ 不再隶属其他机关。');
  });

  it('remember when they were backed up', async () => {
    const { stdout } = await office.run(['backup', 'office.backup']);
    expect(stdout).toContain('已备份');
    const verified = await office.run(['verify']);
    expect([verified.code, verified.stdout]).toEqual([0, expect.stringContaining('核对无误')]);
  });
});
