import { type DatabaseFacts, unfitDatabase } from './unfit-database.js';

const ordinary: DatabaseFacts = {
  versionNumber: 150_018,
  version: '15.18 (Debian 15.18-0+deb12u1)',
  encoding: 'UTF8',
  standby: false,
  login: 'office',
  database: 'tracker',
  createsRoles: false,
  createsSchemas: true,
  createsTables: true,
  absentRoles: [],
  closedRoles: [],
};

describe('A PostgreSQL of DATABASE_URL', () => {
  it('does from 15 on, for an ordinary login that is let in', () => {
    expect(unfitDatabase(ordinary)).toBeNull();
    const creator = { ...ordinary, createsRoles: true, absentRoles: ['tracker_log'] };
    expect(unfitDatabase(creator)).toBeNull();
  });

  it('is refused when it is too old', () => {
    expect(unfitDatabase({ ...ordinary, versionNumber: 140_012, version: '14.12' })).toBe(
      'DATABASE_URL 所指的 PostgreSQL 版本过低：14.12。请使用 PostgreSQL 15 或更高版本。',
    );
  });

  it('is refused when it is a standby, or no UTF8', () => {
    expect(unfitDatabase({ ...ordinary, standby: true })).toContain('只读备库');
    expect(unfitDatabase({ ...ordinary, encoding: 'SQL_ASCII' })).toBe(
      "数据库 tracker 的编码是 SQL_ASCII，应为 UTF8。请重新建库：create database tracker owner office encoding 'UTF8' template template0;",
    );
  });

  it('names the statements for what its login lacks, and nothing else', () => {
    const lacking = {
      ...ordinary,
      login: 'Office-1',
      createsSchemas: false,
      createsTables: false,
      absentRoles: ['tracker_app'],
      closedRoles: ['tracker_log'],
    };
    expect(unfitDatabase(lacking)?.split('\n')).toEqual([
      'DATABASE_URL 中的用户 Office-1 权限不足。请由数据库管理员连接到数据库 tracker，执行以下语句后重试：',
      '  create role tracker_app nologin;',
      '  grant tracker_app, tracker_log to "Office-1";',
      '  grant create on database tracker to "Office-1";',
      '  grant create on schema public to "Office-1";',
    ]);
    expect(unfitDatabase({ ...lacking, versionNumber: 160_002 })).toContain(
      'grant tracker_app, tracker_log to "Office-1" with inherit false, set true;',
    );
  });
});
