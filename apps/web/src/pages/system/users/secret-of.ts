/** What is shown once after an order: for whom, and the secret. */
export type ShownSecret = {
  readonly title: string;
  readonly lead: string;
  readonly lines: readonly (readonly [string, string])[];
};

const gone = '（已显示过，请重置）';

/** A first password, with what its owner needs to sign in. */
export const passwordSheet = (
  name: string,
  account: string,
  password: string | null,
): ShownSecret => ({
  title: '初始密码',
  lead: `请交给${name}本人，首次登录时须改成自己的密码。`,
  lines: [
    ['网址', window.location.origin],
    ['姓名', name],
    ['登录账号', account],
    ['初始密码', password ?? gone],
  ],
});

/** A script's token. */
export const tokenSheet = (name: string, token: string | null): ShownSecret => ({
  title: '脚本的令牌',
  lead: '请放在只有脚本能读取的地方；原来的令牌已经失效。',
  lines: [
    ['用户', name],
    ['令牌', token ?? gone],
  ],
});
