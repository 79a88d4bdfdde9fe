import type { AccountRefusalCode } from '@tracker/application';

type Facts = Readonly<Record<string, unknown>>;
type Told = (value: unknown) => string;

const ways: Readonly<Record<string, string>> = { password: '密码', sso: '统一身份认证' };
/** By the code of the refusal as the sign-in records it. */
const reasons: Readonly<Partial<Record<AccountRefusalCode, string>>> = {
  'sign-in-failed': '账号或者密码不符',
  'password-wrong': '确认时密码不符',
  'code-wrong': '动态验证码不符',
  'account-disabled': '账号已停用',
  'identity-unknown': '统一身份认证的账号没有对应的账号',
};
const changeable: Readonly<Record<string, string>> = { name: '姓名', email: '邮箱', roles: '岗位' };
const fieldsText = (value: unknown): string =>
  (Array.isArray(value) ? value : [value])
    .map((field) => changeable[String(field)] ?? String(field))
    .join('、');
const list = (value: unknown): string => (Array.isArray(value) ? value.join('、') : String(value));

/** What an entry's facts are called; ids and digests say nothing to a person and are left out. */
const told: Readonly<Record<string, Told>> = {
  account: (value) => `账号 ${String(value)}`,
  by: (value) => `方式 ${ways[String(value)] ?? String(value)}`,
  method: (value) => `方式 ${ways[String(value)] ?? String(value)}`,
  reason: (value) => reasons[value as AccountRefusalCode] ?? `原因 ${String(value)}`,
  fields: (value) => `更改了${fieldsText(value)}`,
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
