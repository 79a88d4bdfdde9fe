import { type CliOffice, cliOffice } from '../support/cli-office.js';

type Added = { readonly password?: string; readonly token?: string; readonly account?: string };

describe('Accounts on the command line', () => {
  let office: CliOffice;
  const person = ['--name', '何伟', '--role', '管理', '--organ', 'A'];

  beforeAll(async () => {
    office = await cliOffice();
    await office.json(['organ-add', '--organ', 'A', '--name', '某市水务局']);
  });
  afterAll(() => office.close());

  it('are made with a first password, or with a token for a script', async () => {
    const words = ['user-add', ...person, '--account', 'HeWei', '--email', 'he@example.cn'];
    const made = await office.json<Added>(words);
    expect(made).toMatchObject({ account: 'hewei', name: '何伟', organ: 'A', roles: ['管理'] });
    expect(made.password).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){2}$/);
    expect(made.token).toBeUndefined();
    const script = await office.json<Added>(['user-add', ...person]);
    expect(script.token).toMatch(/^trk_/);
    expect(script.password).toBeUndefined();
  });

  it('are told to whoever works there, once', async () => {
    const { code, stdout } = await office.run(['user-add', ...person, '--account', 'other']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/登录账号：other\n初始密码：[a-z2-9-]{14}\n初始密码只显示这一次/);
  });

  it('have a name of their own', async () => {
    const { code, stdout, stderr } = await office.run([
      'user-add',
      ...person,
      '--account',
      'HEWEI',
    ]);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain('登录账号已被使用，请换一个。');
    const wrong = await office.run(['user-add', ...person, '--account', '何 伟']);
    expect(wrong.code).toBe(2);
    expect(wrong.stderr).toContain('应为 2 至 64 个字母、数字或者 . _ @ -');
  });
});
