import type { NextFunction, Request, Response } from 'express';
import { malformed, Problem } from '../problems/problem.js';

const words: Readonly<Record<string, readonly [number, string, string]>> = {
  'entity.parse.failed': [400, 'malformed-json', '请求正文不是有效的 JSON。'],
  'entity.too.large': [413, 'too-large', '请求正文不能超过 1 MB。'],
  'charset.unsupported': [415, 'charset-unsupported', '请求正文应为 UTF-8 编码。'],
  'encoding.unsupported': [415, 'encoding-unsupported', '不支持此压缩格式。'],
  'request.aborted': [400, 'aborted', '请求未发送完整。'],
};

type Refusal = { readonly type?: string; readonly status?: number };

const problemOfBody = (error: Refusal): unknown => {
  const [status, code, detail] = words[error.type ?? ''] ?? [];
  if (status && code && detail) return new Problem(status, code, detail);
  return error.status === 400
    ? malformed([{ path: '', message: '请求的地址或者格式有误' }])
    : error;
};

/** Words for what the body parser refuses; its own messages would quote the body. */
export const bodyFaults = (
  error: Refusal,
  _request: Request,
  _response: Response,
  next: NextFunction,
): void => next(problemOfBody(error));
