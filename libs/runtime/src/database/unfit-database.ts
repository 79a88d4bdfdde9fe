/** What the server tells of itself and of the login, before anything is installed. */
export type DatabaseFacts = {
  /** As `server_version_num` has it: 150018. */
  readonly versionNumber: number;
  readonly version: string;
  readonly encoding: string;
  readonly standby: boolean;
  readonly login: string;
  readonly database: string;
  readonly createsRoles: boolean;
  readonly createsSchemas: boolean;
  readonly createsTables: boolean;
  /** Roles of ours that are not there. */
  readonly absentRoles: readonly string[];
  /** Roles of ours that are there, and that this login may neither act as nor let itself act as. */
  readonly closedRoles: readonly string[];
};

/** The oldest PostgreSQL that the product is tested on. */
export const oldestMajor = 15;

const quoted = (name: string): string =>
  /^[a-z_][a-z0-9_]*$/.test(name) ? name : `"${name.replaceAll('"', '""')}"`;

/** What a superuser has to say in that database so that this login will do; empty when it does. */
const missingRights = (facts: DatabaseFacts): readonly string[] => {
  const { absentRoles, closedRoles, createsRoles, versionNumber } = facts;
  const login = quoted(facts.login);
  const absent = createsRoles ? [] : absentRoles;
  const granted = [...absent, ...closedRoles];
  const how = versionNumber >= 160_000 ? ' with inherit false, set true' : '';
  return [
    ...absent.map((role) => `create role ${role} nologin;`),
    ...(granted.length === 0 ? [] : [`grant ${granted.join(', ')} to ${login}${how};`]),
    ...(facts.createsSchemas
      ? []
      : [`grant create on database ${quoted(facts.database)} to ${login};`]),
    ...(facts.createsTables ? [] : [`grant create on schema public to ${login};`]),
  ];
};

/** Why this PostgreSQL will not do, with what to do about it, in Chinese; null when it does. */
export const unfitDatabase = (facts: DatabaseFacts): string | null => {
  const { versionNumber, version, encoding, standby, login, database } = facts;
  if (versionNumber < oldestMajor * 10_000)
    return `DATABASE_URL 所指的 PostgreSQL 版本过低：${version}。请使用 PostgreSQL ${oldestMajor} 或更高版本。`;
  if (standby) return 'DATABASE_URL 所指的 PostgreSQL 是只读备库。请改为主库的地址。';
  if (encoding !== 'UTF8')
    return `数据库 ${database} 的编码是 ${encoding}，应为 UTF8。请重新建库：create database ${quoted(database)} owner ${quoted(login)} encoding 'UTF8' template template0;`;
  const missing = missingRights(facts);
  if (missing.length === 0) return null;
  return [
    `DATABASE_URL 中的用户 ${login} 权限不足。请由数据库管理员连接到数据库 ${database}，执行以下语句后重试：`,
    ...missing.map((line) => `  ${line}`),
  ].join('\n');
};
