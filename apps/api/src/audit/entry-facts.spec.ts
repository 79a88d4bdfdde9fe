import { factsText } from './entry-facts.js';

describe('The facts of an audit entry', () => {
  it('are told in words', () => {
    expect(factsText({ account: 'zhang', roles: ['窗口', '承办'] })).toBe(
      '账号 zhang，岗位 窗口、承办',
    );
    expect(factsText({ reason: 'locked', account: 'zhang' })).toBe('账号已锁定，账号 zhang');
  });

  it('leave out what says nothing to a person', () => {
    expect(factsText({ sha256: 'abc', requestId: 'x', account: null })).toBe('');
  });
});
