import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { User } from '@tracker/application';
import type { Role } from '@tracker/domain';
import type { Response } from 'express';
import type { ApiRequest } from '../http/api-request.js';
import { forbidden, Problem, sessionOver, unauthenticated } from '../problems/problem.js';
import { Accounts } from './accounts.js';
import { ALLOWED_ROLES, BEFORE_CHANGE, PUBLIC_ROUTE } from './allow.js';
import { takeSession } from './cookie.js';
import { RateLimit } from './rate-limit.js';
import { SignedIn } from './signed-in.js';

/** Deny by default: no route answers without a token or session and a role that its mark names. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly accounts: Accounts,
    private readonly signedIn: SignedIn,
    private readonly rate: RateLimit,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const handler = context.getHandler();
    const http = context.switchToHttp();
    const request = http.getRequest<ApiRequest>();
    const perMinute = this.reflector.get<number | undefined>(PUBLIC_ROUTE, handler);
    if (perMinute !== undefined) {
      const route = `${context.getClass().name}.${handler.name}`;
      this.rate.pass(route, request.ip ?? '', perMinute);
      this.signedIn.refuseCrossSite(request);
      return true;
    }
    const { authorization } = request.headers;
    const user =
      authorization === undefined
        ? await this.byCookie(request, http.getResponse<Response>())
        : await this.accounts.behind(authorization);
    if (!user) throw unauthenticated();
    request.user = user;
    if (request.session?.mustChangePassword && !this.reflector.get(BEFORE_CHANGE, handler))
      throw new Problem(403, 'password-change-required', '请先把初始密码改成自己的密码。');
    const allowed = this.reflector.get<readonly Role[]>(ALLOWED_ROLES, handler) ?? [];
    if (user.roles.some((role) => allowed.includes(role))) return true;
    throw forbidden(
      allowed.length === 0 ? '此操作未开放。' : `此操作由${allowed.join('、')}岗位办理。`,
    );
  }

  private async byCookie(request: ApiRequest, response: Response): Promise<User | null> {
    const session = await this.signedIn.behind(request);
    if (session === undefined) return null;
    if (session === null) {
      takeSession(request, response);
      throw sessionOver();
    }
    this.signedIn.refuseForged(request);
    this.signedIn.refuseOtherOrgan(request, session);
    request.session = session;
    return session.user;
  }
}
