const titles: Readonly<Record<number, string>> = {
  400: '请求有误',
  401: '未登录',
  403: '无权进行此操作',
  404: '不存在',
  405: '不支持此方法',
  409: '与当前状态不符',
  412: '内容已被更改',
  413: '请求过大',
  415: '不支持的内容格式',
  422: '操作被拒绝',
  429: '请求过于频繁',
  500: '系统错误',
  503: '暂时无法服务',
};

export type ProblemExtras = Readonly<Record<string, unknown>>;

/** An answer of RFC 9457: a code for programs, a Chinese sentence for people, never personal data. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: string,
    readonly extras: ProblemExtras = {},
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(code);
    this.name = 'Problem';
  }

  toJSON(): ProblemExtras {
    const { status, code, detail, extras } = this;
    const title = titles[status] ?? '请求未能完成';
    return { type: `urn:problem:${code}`, title, status, code, detail, ...extras };
  }
}

export type Fault = { readonly path: string; readonly field?: string; readonly message: string };

/** 400: every fault at once, each with its path. */
export const malformed = (faults: readonly Fault[]): Problem =>
  new Problem(400, 'malformed', describe(faults), { faults });

const describe = (faults: readonly Fault[]): string =>
  faults.length === 1 && faults[0]
    ? `${faults[0].path ? `${faults[0].field ?? faults[0].path}：` : ''}${faults[0].message}。`
    : `请求中有 ${faults.length} 处错误，请逐项更正。`;

export const unauthenticated = (): Problem =>
  new Problem(
    401,
    'unauthenticated',
    '请先登录；程序请在 Authorization 请求头中给出有效的令牌（Bearer）。',
    {},
    { 'WWW-Authenticate': 'Bearer' },
  );

/** A cookie came whose session is over. */
export const sessionOver = (): Problem =>
  new Problem(401, 'session-over', '登录已结束，请重新登录；已填写的内容会保留。');

/** 429 with the seconds to wait. */
export const tooMany = (code: string, detail: string, seconds: number): Problem =>
  new Problem(429, code, detail, { retryAfter: seconds }, { 'Retry-After': String(seconds) });

export const forbidden = (detail: string): Problem => new Problem(403, 'forbidden', detail);

export const requestNotFound = (): Problem =>
  new Problem(404, 'request-unknown', '没有这件申请。请核对登记编号。');

export const busy = (code: string, detail: string, retryAfter = 5): Problem =>
  new Problem(503, code, detail, {}, { 'Retry-After': String(retryAfter) });
