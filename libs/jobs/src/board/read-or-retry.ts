import type { IncomingMessage, ServerResponse } from 'node:http';

export type Handler = (
  request: IncomingMessage,
  response: ServerResponse,
  next: (error?: unknown) => void,
) => void;

/** `PUT /api/queues/mail/remind-1/retry` and `PUT /api/queues/mail/retry/failed`. */
const retry = /^\/api\/queues\/[^/]+\/([^/]+\/retry|retry\/failed)$/;

const isAllowed = ({ method, url = '' }: IncomingMessage): boolean =>
  method === 'GET' ||
  method === 'HEAD' ||
  (method === 'PUT' && retry.test(url.split('?')[0] ?? ''));

/** Lets reading and retrying through and answers 403 to the rest: the queue is not edited by hand. */
export const readOrRetry =
  (board: Handler): Handler =>
  (request, response, next) => {
    if (isAllowed(request)) return board(request, response, next);
    response.statusCode = 403;
    response.setHeader('content-type', 'application/json; charset=utf-8');
    response.end(JSON.stringify({ error: '任务队列只可查看和重试。' }));
  };
