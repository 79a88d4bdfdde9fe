import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Role } from '@tracker/domain';
import type { ApiRequest } from '../http/api-request.js';
import { forbidden, unauthenticated } from '../problems/problem.js';
import { Accounts } from './accounts.js';
import { ALLOWED_ROLES, PUBLIC_ROUTE } from './allow.js';

/** Deny by default: no route answers without a token and a role that its mark names. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly accounts: Accounts,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const handler = context.getHandler();
    if (this.reflector.get<boolean>(PUBLIC_ROUTE, handler)) return true;
    const request = context.switchToHttp().getRequest<ApiRequest>();
    const user = await this.accounts.behind(request.headers.authorization);
    if (!user) throw unauthenticated();
    request.user = user;
    const allowed = this.reflector.get<readonly Role[]>(ALLOWED_ROLES, handler) ?? [];
    if (user.roles.some((role) => allowed.includes(role))) return true;
    throw forbidden(
      allowed.length === 0 ? '此操作未开放。' : `此操作由${allowed.join('、')}岗位办理。`,
    );
  }
}
