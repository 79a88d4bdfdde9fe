import { missingRoles } from './page-roles.js';

describe('Who may open a page', () => {
  it('is everybody where no role is needed', () => {
    for (const path of ['/requests', '/requests/import', '/inbox', '/account', '/systems'])
      expect([path, missingRoles(path, ['窗口'])]).toEqual([path, null]);
  });

  it('is told by the roles of which one would do', () => {
    expect(missingRoles('/system', ['窗口'])).toEqual(['管理']);
    expect(missingRoles('/system/users', ['督办', '年报'])).toEqual(['管理']);
    expect(missingRoles('/system/users', ['督办', '管理'])).toBeNull();
    expect(missingRoles('/annual/paper', ['窗口'])).toContain('年报');
    expect(missingRoles('/register', ['督办'])).toEqual(['窗口', '承办', '管理']);
  });
});
