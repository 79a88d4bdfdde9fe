type Facts = Readonly<Record<string, unknown>>;
type Told = (value: unknown) => string;

const ways: Readonly<Record<string, string>> = { password: '密码', sso: '统一身份认证' };
const reasons: Readonly<Record<string, string>> = {
  password: '密码不符',
  code: '动态验证码不符',
  locked: '账号已锁定',
  disabled: '账号已停用',
  unknown: '没有这个账号',
};
const list = (value: unknown): string => (Array.isArray(value) ? value.join('、') : String(value));

/** What an entry's facts are called; ids and digests say nothing to a person and are left out. */
const told: Readonly<Record<string, Told>> = {
  account: (value) => `账号 ${String(value)}`,
  by: (value) => `方式 ${ways[String(value)] ?? String(value)}`,
  method: (value) => `方式 ${ways[String(value)] ?? String(value)}`,
  reason: (value) => reasons[String(value)] ?? `原因 ${String(value)}`,
  roles: (value) => `岗位 ${list(value)}`,
  name: (value) => `姓名 ${String(value)}`,
  organ: (value) => `机关 ${String(value)}`,
  from: (value) => `自 ${String(value)}`,
  to: (value) => `至 ${String(value)}`,
  kind: (value) => `种类 ${String(value)}`,
  format: (value) => `格式 ${String(value).toUpperCase()}`,
  count: (value) => `${String(value)} 件`,
  imported: (value) => `导入 ${String(value)} 行`,
  unchanged: (value) => `已有且相同 ${String(value)} 行`,
};

/** The facts of an entry in words, in the order in which they were recorded. */
export const factsText = (facts: Facts): string =>
  Object.entries(facts)
    .flatMap(([name, value]) => (value === null ? [] : (told[name]?.(value) ?? [])))
    .join('，');
