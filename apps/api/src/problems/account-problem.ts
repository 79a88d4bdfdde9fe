import type { AccountRefusalCode, AccountRefused } from '@tracker/application';
import { Problem, tooMany } from './problem.js';

type Told = readonly [status: number, detail: string];

const told: Readonly<
  Record<Exclude<AccountRefusalCode, 'sign-in-locked' | 'password-weak'>, Told>
> = {
  'sign-in-failed': [401, '账号或者密码不正确。请核对大小写；忘记密码的，请管理员重置。'],
  'account-disabled': [401, '账号已停用。需要继续使用的，请管理员启用。'],
  'code-required': [401, '请输入动态验证码：手机应用上的 6 位数字，或者一个恢复码。'],
  'code-wrong': [401, '动态验证码不正确或者已经用过。请输入手机应用上现在的 6 位数字。'],
  'code-refused': [422, '动态验证码不正确。请输入手机应用上现在的 6 位数字，并核对手机的时间。'],
  'identity-unknown': [401, '统一身份认证的账号在本系统中没有对应的账号。请管理员先建立。'],
  'password-wrong': [422, '当前密码不正确。'],
  'password-same': [422, '新密码与当前密码相同，请换一个。'],
  'password-absent': [422, '此账号没有密码，不能在这里更改。'],
  'account-taken': [422, '登录账号已被使用，请换一个。'],
  'account-unknown': [422, '没有这个登录账号，或者已停用。请核对。'],
  'already-member': [422, '此人的账号属于本机关，或者已在本机关任职。'],
  'user-unknown': [404, '本机关没有这个用户。'],
  'user-of-other-organ': [422, '此账号属于其他机关，由该机关管理；这里可以更改岗位或者移出。'],
  'user-has-no-account': [422, '此用户没有登录账号，不能设置密码。'],
  'own-account': [422, '不能停用自己的账号，也不能去掉自己的管理岗位。请其他管理员办理。'],
  'not-member': [403, '您不在这个机关任职。'],
  'second-factor-on': [422, '动态验证码已经启用。需要更换的，请先停用。'],
  'second-factor-off': [422, '动态验证码尚未启用。'],
  'setup-closed': [422, '设置链接无效、已过期或者已经用过。请重新启动服务，使用新打印的链接。'],
};

const wait = (seconds: number): string =>
  seconds < 60 ? `${seconds} 秒` : `${Math.ceil(seconds / 60)} 分钟`;

/** What a refusal about accounts and sessions is to whoever asked. */
export const accountProblem = ({ code, facts }: AccountRefused): Problem => {
  if (code === 'sign-in-locked') {
    const seconds = facts.seconds ?? 60;
    const detail = `连续输入错误次数过多，请在 ${wait(seconds)}后重试，或者请管理员解锁。`;
    return tooMany(code, detail, seconds);
  }
  if (code === 'password-weak') {
    const faults = (facts.faults ?? []).map((message) => ({
      path: 'password',
      field: '密码',
      message,
    }));
    return new Problem(400, code, `${facts.faults?.join('；')}。`, { faults });
  }
  const [status, detail] = told[code];
  return new Problem(status, code, detail);
};
