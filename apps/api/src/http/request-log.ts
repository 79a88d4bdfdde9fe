import { randomUUID } from 'node:crypto';
import type { Logger } from '@tracker/platform';
import type { NextFunction, RequestHandler, Response } from 'express';
import type { ApiRequest } from './api-request.js';

/** The pattern of the route, never the address itself: addresses hold numbers and names. */
export const patternOf = ({ route }: ApiRequest): string => {
  const path: unknown = (route as { path?: unknown } | undefined)?.path;
  // What is mounted as a whole, like the job board, may answer to several patterns.
  return path === undefined ? '(none)' : String(path);
};

/** One line a request; its id goes back to the caller and into the events it leads to. */
export const requestLog =
  (logger: Logger): RequestHandler =>
  (request: ApiRequest, response: Response, next: NextFunction): void => {
    const began = performance.now();
    const requestId = request.requestId ?? randomUUID();
    request.requestId = requestId;
    response.setHeader('X-Request-Id', requestId);
    response.on('close', () => {
      const route = patternOf(request);
      const level = route.startsWith('/health') ? 'debug' : 'info';
      const { statusCode: status, writableFinished } = response;
      logger[level](
        {
          method: request.method,
          route,
          status,
          ms: Math.round(performance.now() - began),
          user: request.user?.id,
          requestId,
          ...(!writableFinished && { aborted: true }),
        },
        'request',
      );
    });
    next();
  };
