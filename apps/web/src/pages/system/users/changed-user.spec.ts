import { changedOf, type UserTyped } from './changed-user.js';

const opened: UserTyped = { name: '王敏', email: null, roles: ['承办', '窗口'] };

describe('What was changed of somebody', () => {
  it('is the fields that were changed here, so that a colleague’s changes of others stay', () => {
    expect(changedOf(opened, { ...opened, name: '王敏敏' })).toEqual({ name: '王敏敏' });
    expect(changedOf(opened, { ...opened, roles: ['审核'] })).toEqual({ roles: ['审核'] });
  });

  it('is nothing where roles are ticked in another order, or no address became an empty one', () => {
    expect(changedOf(opened, { name: '王敏', email: '', roles: ['窗口', '承办'] })).toEqual({});
  });

  it('knows an address taken away from one that the form does not show', () => {
    const with1 = { ...opened, email: 'wm@example.gov.cn' };
    expect(changedOf(with1, { ...with1, email: '' })).toEqual({ email: null });
    expect(changedOf(with1, { roles: ['承办', '窗口'] })).toEqual({});
  });
});
