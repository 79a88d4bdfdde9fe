import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Session } from '@tracker/application';
import type { ApiRequest } from '../http/api-request.js';
import { Problem } from '../problems/problem.js';

/** The session of the caller. Throws 422 where a token was used: a script has none. */
export const OwnSession = createParamDecorator((_: unknown, context: ExecutionContext): Session => {
  const { session } = context.switchToHttp().getRequest<ApiRequest>();
  if (!session)
    throw new Problem(422, 'not-signed-in', '此操作只用于在浏览器中登录的人，令牌不能使用。');
  return session;
});
