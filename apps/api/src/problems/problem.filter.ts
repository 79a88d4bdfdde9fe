import { randomUUID } from 'node:crypto';
import { type ArgumentsHost, Catch, type ExceptionFilter, Inject } from '@nestjs/common';
import type { Logger } from '@tracker/platform';
import type { Response } from 'express';
import type { ApiRequest } from '../http/api-request.js';
import { LOGGER } from '../tokens.js';
import { Problem } from './problem.js';
import { problemOf } from './problem-of.js';

/** Every failure leaves as problem+json; a bug tells the caller a reference and the log the rest. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(@Inject(LOGGER) private readonly logger: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const response = http.getResponse<Response>();
    const problem = problemOf(error) ?? this.bug(error, http.getRequest<ApiRequest>());
    if (response.headersSent) {
      response.destroy();
      return;
    }
    for (const [name, value] of Object.entries(problem.headers)) response.setHeader(name, value);
    response.removeHeader('ETag');
    response
      .status(problem.status)
      .type('application/problem+json; charset=utf-8')
      .send(JSON.stringify(problem));
  }

  private bug(error: unknown, { requestId }: ApiRequest): Problem {
    const reference = requestId ?? randomUUID();
    const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
    this.logger.error({ reference, name, message, stack }, 'unexpected failure');
    const detail = `系统出现意外错误，未能完成。请将编号 ${reference} 告知管理员。`;
    return new Problem(500, 'unexpected', detail, { reference });
  }
}
