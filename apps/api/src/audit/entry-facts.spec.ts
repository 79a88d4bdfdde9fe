import { factsText } from './entry-facts.js';

describe('The facts of an audit entry', () => {
  it('are told in words', () => {
    expect(factsText({ account: 'zhang', roles: ['窗口', '承办'] })).toBe(
      '账号 zhang，岗位 窗口、承办',
    );
  });

  it('say why a sign-in failed, by the codes that are recorded', () => {
    expect(factsText({ reason: 'sign-in-failed', account: 'zhang' })).toBe(
      '账号或者密码不符，账号 zhang',
    );
    expect(factsText({ reason: 'code-wrong' })).toBe('动态验证码不符');
    expect(factsText({ reason: 'account-disabled' })).toBe('账号已停用');
    expect(factsText({ reason: 'identity-unknown' })).toBe('统一身份认证的账号没有对应的账号');
  });

  it('say what was changed about an account', () => {
    expect(
      factsText({ account: 'zhang', fields: ['name', 'email', 'roles'], roles: ['督办'] }),
    ).toBe('账号 zhang，更改了姓名、邮箱、岗位，岗位 督办');
  });

  it('leave out what says nothing to a person', () => {
    expect(factsText({ sha256: 'abc', requestId: 'x', account: null })).toBe('');
  });
});
