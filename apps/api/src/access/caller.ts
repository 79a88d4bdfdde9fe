import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { User } from '@tracker/application';
import type { ApiRequest } from '../http/api-request.js';
import { forbidden, unauthenticated } from '../problems/problem.js';
import { personalReaders } from './allow.js';

/** The account that asks. */
export const Caller = createParamDecorator((_data: unknown, context: ExecutionContext): User => {
  const { user } = context.switchToHttp().getRequest<ApiRequest>();
  if (!user) throw unauthenticated();
  return user;
});

/** The organ asked about: one's own, and no other may be named. */
export const ownOrgan = (user: User, asked?: string | undefined): string => {
  if (asked !== undefined && asked !== user.organ) throw forbidden('只能查看和办理本机关的申请。');
  return user.organ;
};

/** Whether names and free text are shown to this account. */
export const readsPersonal = ({ roles }: User): boolean =>
  roles.some((role) => personalReaders.includes(role));
