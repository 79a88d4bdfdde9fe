import type { components } from '../../../api/schema.js';
import type { UsersSearch } from './users-search.js';

export type StaffMember = components['schemas']['Staff']['users'][number];

/** Those who are meant: by any word of name, account or role, disabled ones only where asked for. */
export const filtered = (
  users: readonly StaffMember[],
  { q = '', all = false }: UsersSearch,
): readonly StaffMember[] => {
  const words = q.toLowerCase().split(/\s+/).filter(Boolean);
  return users.filter(({ name, account, roles, disabled }) => {
    const text = `${name} ${account ?? ''} ${roles.join(' ')}`.toLowerCase();
    return (all || !disabled) && words.every((word) => text.includes(word));
  });
};

/** What the administrator should notice about somebody, most urgent first; empty where all is usual. */
export const remarks = (user: StaffMember): readonly string[] => [
  ...(user.disabled ? ['已停用'] : []),
  ...(user.lockedUntil ? ['已锁定'] : []),
  ...(user.mustChangePassword ? ['未改初始密码'] : []),
  ...(user.account === null ? ['脚本'] : []),
  ...(user.home ? [] : ['其他机关的账号']),
  ...(user.secondFactor ? ['动态验证码'] : []),
  ...(user.linked ? ['统一身份认证'] : []),
];
