import { answered, api } from '../../../api/client.js';
import { passwordSheet, type ShownSecret, tokenSheet } from './secret-of.js';
import type { StaffMember } from './staff-filter.js';

/** Whom of which organ an order is about, under which key. */
export type Told = { readonly user: StaffMember; readonly organ: string; readonly key: string };

export type UserOrder = {
  readonly key: string;
  readonly label: string;
  /** What will happen, asked before it does. */
  readonly asks: string;
  readonly danger?: boolean;
  readonly give: (told: Told) => Promise<ShownSecret | null>;
};

const params = ({ user, organ, key }: Told) => ({
  params: { path: { userId: user.id }, query: { organ }, header: { 'Idempotency-Key': key } },
});

const quietly = async (order: Promise<unknown>): Promise<null> => {
  await order;
  return null;
};

const resetPassword: UserOrder = {
  key: 'reset-password',
  label: '重置密码',
  asks: '原密码立即失效，此人的登录全部结束，并显示新的初始密码。',
  give: async (told) => {
    const order = api.POST('/api/users/{userId}/reset-password', params(told));
    return passwordSheet(told.user.name, told.user.account ?? '', (await answered(order)).password);
  },
};

const unlock: UserOrder = {
  key: 'unlock',
  label: '解锁',
  asks: '此人可以立即再次输入密码。',
  give: (told) => quietly(answered(api.POST('/api/users/{userId}/unlock', params(told)))),
};

const endSessions: UserOrder = {
  key: 'end-sessions',
  label: '结束登录',
  asks: '此人在各处的登录立即结束，可以重新登录。',
  give: (told) => quietly(answered(api.POST('/api/users/{userId}/end-sessions', params(told)))),
};

const resetFactor: UserOrder = {
  key: 'reset-second-factor',
  label: '停用动态验证码',
  asks: '此人登录时不再需要动态验证码，可以自己重新启用。',
  give: (told) =>
    quietly(answered(api.POST('/api/users/{userId}/reset-second-factor', params(told)))),
};

const renewToken: UserOrder = {
  key: 'renew-token',
  label: '更换令牌',
  asks: '原令牌立即失效，使用它的脚本须改用新令牌。',
  give: async (told) => {
    const order = api.POST('/api/users/{userId}/renew-token', params(told));
    return tokenSheet(told.user.name, (await answered(order)).token);
  },
};

const disable: UserOrder = {
  key: 'disable',
  label: '停用',
  asks: '此人不能再登录，登录和令牌立即失效。办过的事保留其姓名。名下还有在办申请的，请先在“督办 › 移交与外出”中移交。',
  danger: true,
  give: (told) => quietly(answered(api.POST('/api/users/{userId}/disable', params(told)))),
};

const enable: UserOrder = {
  key: 'enable',
  label: '启用',
  asks: '此人可以用原来的密码登录。',
  give: (told) => quietly(answered(api.POST('/api/users/{userId}/enable', params(told)))),
};

const dismiss: UserOrder = {
  key: 'dismiss',
  label: '移出机关',
  asks: '此人不再办理这个机关的事务，账号仍由其所属机关管理。',
  danger: true,
  give: (told) => quietly(answered(api.POST('/api/users/{userId}/dismiss', params(told)))),
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
