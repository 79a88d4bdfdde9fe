import { filtered, remarks, type StaffMember } from './staff-filter.js';
import { usersSearch } from './users-search.js';

const person = (change: Partial<StaffMember>): StaffMember => ({
  id: '00000000-0000-4000-8000-000000000001',
  name: '王敏',
  account: 'wangmin',
  email: null,
  roles: ['承办'],
  disabled: false,
  home: true,
  hasPassword: true,
  hasToken: false,
  mustChangePassword: false,
  secondFactor: false,
  linked: false,
  signedInAt: null,
  sessions: 0,
  lockedUntil: null,
  ...change,
});

describe('The list of users', () => {
  const users = [
    person({}),
    person({ name: '周兰', account: 'zhoulan', roles: ['窗口', '承办'] }),
    person({ name: '离职', account: 'gone', disabled: true }),
  ];
  const names = (search: Parameters<typeof filtered>[1]) =>
    filtered(users, search).map(({ name }) => name);

  it('is searched by name, account and role together', () => {
    expect(names({ q: 'WANG' })).toEqual(['王敏']);
    expect(names({ q: '承办 周' })).toEqual(['周兰']);
    expect(names({ q: '督办' })).toEqual([]);
  });

  it('shows disabled accounts only where they are asked for', () => {
    expect(names({})).toEqual(['王敏', '周兰']);
    expect(names({ all: true })).toEqual(['王敏', '周兰', '离职']);
  });

  it('says what is unusual, most urgent first', () => {
    expect(remarks(person({}))).toEqual([]);
    expect(
      remarks(person({ disabled: true, lockedUntil: '2026-01-01T00:00:00Z', account: null })),
    ).toEqual(['已停用', '已锁定', '脚本']);
  });

  it('takes from the address what it knows only', () => {
    expect(usersSearch({ q: 'a', all: true, other: 1 })).toEqual({ q: 'a', all: true });
    expect(usersSearch({ q: '', all: 'yes' })).toEqual({});
  });
});
