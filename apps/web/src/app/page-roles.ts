import type { Role } from './session.js';

type Opened = { readonly under: string; readonly roles: readonly Role[] };

/** Whom the server lets read a part of the desks; what is not listed is open to every role. */
// biome-ignore format: a table is read by column
const opened: readonly Opened[] = [
  { under: '/register',    roles: ['窗口', '承办', '管理'] },
  { under: '/approvals',   roles: ['审核', '承办', '管理'] },
  { under: '/supervision', roles: ['督办', '审核', '管理', '承办'] },
  { under: '/annual',      roles: ['年报', '审核', '督办', '管理', '承办'] },
  { under: '/system',      roles: ['管理'] },
];

const isUnder = (path: string, under: string): boolean =>
  path === under || path.startsWith(`${under}/`);

/** The roles of which one is needed for a page and none is held; null where the page is open to the person. */
export const missingRoles = (path: string, held: readonly Role[]): readonly Role[] | null => {
  const needed = opened.find(({ under }) => isUnder(path, under))?.roles;
  return !needed || needed.some((role) => held.includes(role)) ? null : needed;
};
