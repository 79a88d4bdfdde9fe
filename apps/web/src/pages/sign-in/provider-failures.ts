/** What the way back from the identity provider may say in the address. */
export const providerFailures = {
  unknown: '统一身份认证的账号在本系统中没有对应的账号。请系统管理员先建立。',
  disabled: '账号已停用。需要继续使用的，请系统管理员启用。',
  over: '登录已超时，或者浏览器没有保留登录状态。请重新登录。',
  failed: '统一身份认证没有完成。请重试；仍不成功的，请告知系统管理员。',
  away: '统一身份认证暂时无法访问。请稍后重试，或者用密码登录。',
  kept: '已退出本系统。统一身份认证可能仍处于登录状态，公用电脑请关闭全部浏览器窗口。',
} as const;

export type ProviderFailure = keyof typeof providerFailures;

/** The failure that an address names, if it is one. */
export const providerFailure = (named: unknown): ProviderFailure | undefined =>
  typeof named === 'string' && Object.hasOwn(providerFailures, named)
    ? (named as ProviderFailure)
    : undefined;
