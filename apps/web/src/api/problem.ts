/** What the server says of an order or question that it refused (RFC 9457). */
export type Problem = {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly faults?: readonly { path: string; field?: string; message: string }[];
  readonly [extra: string]: unknown;
};

/** A refusal that carries the server's own sentence. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail);
    this.name = 'ProblemError';
  }
}

const unreachable: Problem = {
  status: 0,
  code: 'unreachable',
  title: '无法连接服务器',
  detail: '无法连接服务器，已填写的内容仍保留在本页。请检查网络后重试。',
};

const isProblem = (body: unknown): body is Problem =>
  typeof body === 'object' && body !== null && 'detail' in body && 'code' in body;

/** The refusal behind anything that was thrown or answered. */
export const problemOf = (error: unknown, status = 0): Problem => {
  if (error instanceof ProblemError) return error.problem;
  if (isProblem(error)) return error;
  if (status === 0) return unreachable;
  return {
    status,
    code: 'unreadable',
    title: '服务器没有给出可以识别的答复',
    detail: `服务器没有给出可以识别的答复（${status}）。请稍后重试。`,
  };
};
