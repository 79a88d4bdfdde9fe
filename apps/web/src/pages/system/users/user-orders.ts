import { answered, api } from '../../../api/client.js';
import { passwordSheet, type ShownSecret, tokenSheet } from './secret-of.js';
import type { StaffMember } from './staff-filter.js';

export type UserOrder = {
  readonly key: string;
  readonly label: string;
  /** What will happen, asked before it does. */
  readonly asks: string;
  readonly danger?: boolean;
  readonly give: (user: StaffMember, key: string) => Promise<ShownSecret | null>;
};

const told = ({ id }: StaffMember, key: string) => ({
  params: { path: { userId: id }, header: { 'Idempotency-Key': key } },
});

const quietly = async (order: Promise<unknown>): Promise<null> => {
  await order;
  return null;
};

const resetPassword: UserOrder = {
  key: 'reset-password',
  label: '重置密码',
  asks: '原密码立即失效，此人的登录全部结束，并显示新的初始密码。',
  give: async (user, key) => {
    const order = api.POST('/api/users/{userId}/reset-password', told(user, key));
    return passwordSheet(user.name, user.account ?? '', (await answered(order)).password);
  },
};

const unlock: UserOrder = {
  key: 'unlock',
  label: '解锁',
  asks: '此人可以立即再次输入密码。',
  give: (user, key) => quietly(answered(api.POST('/api/users/{userId}/unlock', told(user, key)))),
};

const endSessions: UserOrder = {
  key: 'end-sessions',
  label: '结束登录',
  asks: '此人在各处的登录立即结束，可以重新登录。',
  give: (user, key) =>
    quietly(answered(api.POST('/api/users/{userId}/end-sessions', told(user, key)))),
};

const resetFactor: UserOrder = {
  key: 'reset-second-factor',
  label: '停用动态验证码',
  asks: '此人登录时不再需要动态验证码，可以自己重新启用。',
  give: (user, key) =>
    quietly(answered(api.POST('/api/users/{userId}/reset-second-factor', told(user, key)))),
};

const renewToken: UserOrder = {
  key: 'renew-token',
  label: '更换令牌',
  asks: '原令牌立即失效，使用它的脚本须改用新令牌。',
  give: async (user, key) => {
    const order = api.POST('/api/users/{userId}/renew-token', told(user, key));
    return tokenSheet(user.name, (await answered(order)).token);
  },
};

const disable: UserOrder = {
  key: 'disable',
  label: '停用',
  asks: '此人不能再登录，登录和令牌立即失效。办过的事保留其姓名。',
  danger: true,
  give: (user, key) => quietly(answered(api.POST('/api/users/{userId}/disable', told(user, key)))),
};

const enable: UserOrder = {
  key: 'enable',
  label: '启用',
  asks: '此人可以用原来的密码登录。',
  give: (user, key) => quietly(answered(api.POST('/api/users/{userId}/enable', told(user, key)))),
};

const dismiss: UserOrder = {
  key: 'dismiss',
  label: '移出本机关',
  asks: '此人不再办理本机关的事务，账号仍由其所属机关管理。',
  danger: true,
  give: (user, key) => quietly(answered(api.POST('/api/users/{userId}/dismiss', told(user, key)))),
};

/** What may be done to somebody now; the rest is not offered. */
export const ordersFor = (user: StaffMember, own: boolean): readonly UserOrder[] => {
  if (!user.home) return [dismiss];
  if (user.disabled) return [enable];
  return [
    ...(user.account && !own ? [resetPassword] : []),
    ...(user.lockedUntil ? [unlock] : []),
    ...(user.sessions > 0 && !own ? [endSessions] : []),
    ...(user.secondFactor && !own ? [resetFactor] : []),
    ...(user.hasToken ? [renewToken] : []),
    ...(own ? [] : [disable]),
  ];
};
