import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import { AccountRefused, SignIn } from '@tracker/application';
import type { Clock, Logger } from '@tracker/platform';
import { CLOCK } from '@tracker/runtime';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { Public } from '../access/allow.js';
import { flowCookie, giveFlow, readCookie, takeFlow } from '../access/cookie.js';
import { Operation } from '../openapi/operation.js';
import { Problem } from '../problems/problem.js';
import { LOGGER } from '../tokens.js';
import { Beginning } from './beginning.js';
import { IdentityProvider } from './identity-provider.js';
import { localPath, SignInFlows } from './sign-in-flows.js';

const query = z.object({ returnTo: z.string().max(2000).optional() });

/** What the sign-in page is told, in its address. */
type Failure = 'unknown' | 'disabled' | 'over' | 'failed' | 'away';

const failureOf = (error: unknown): Failure => {
  if (error instanceof AccountRefused)
    return error.code === 'account-disabled' ? 'disabled' : 'unknown';
  return error instanceof Problem && error.status === 503 ? 'away' : 'failed';
};

@Controller('api/session/sso')
export class SsoController {
  constructor(
    private readonly provider: IdentityProvider,
    private readonly flows: SignInFlows,
    private readonly signIn: SignIn,
    private readonly beginning: Beginning,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  @Get()
  @Public(60)
  @Operation({ tag: '登录', summary: '转到统一身份认证登录', status: 303 })
  async leave(
    @Query({ schema: query }) { returnTo }: z.infer<typeof query>,
    @Req() request: Request,
    @Res() response: Response,
  ) {
    if (this.provider.name === null)
      throw new Problem(404, 'sso-not-offered', '本系统没有接入统一身份认证，请用密码登录。');
    const back = (failure: Failure) => response.redirect(303, `/sign-in?sso=${failure}`);
    try {
      const { href, ...secrets } = await this.provider.begin();
      const flow = { ...secrets, returnTo: localPath(returnTo) };
      giveFlow(request, response, await this.flows.keep(flow, this.now()));
      response.redirect(303, href);
    } catch (error) {
      back(failureOf(error));
    }
  }

  @Get('callback')
  @Public(60)
  @Operation({ tag: '登录', summary: '从统一身份认证返回', status: 303 })
  async comeBack(@Req() request: Request, @Res() response: Response) {
    const held = readCookie(request, flowCookie);
    takeFlow(request, response);
    const flow = held && (await this.flows.take(held, this.now()));
    if (!flow) return response.redirect(303, '/sign-in?sso=over');
    try {
      const at = request.originalUrl.indexOf('?');
      const asked = at < 0 ? '' : request.originalUrl.slice(at);
      const { subject, account } = await this.provider.finish(asked, flow);
      const known = await this.signIn.withIdentity(subject, account);
      await this.beginning.of(known, 'sso', request, response);
      return response.redirect(303, flow.returnTo);
    } catch (error) {
      const failure = failureOf(error);
      const code = (error as { code?: unknown }).code;
      this.logger.warn({ failure, code, error: String(error) }, 'sign-in by the provider failed');
      return response.redirect(303, `/sign-in?sso=${failure}`);
    }
  }

  @Get('end')
  @Public(60)
  @Operation({ tag: '登录', summary: '退出登录之后：转到统一身份认证，一并退出', status: 303 })
  async signOut(@Res() response: Response) {
    const address = this.provider.name === null ? null : await this.endAddress();
    response.redirect(303, address ?? '/sign-in?sso=kept');
  }

  /** Null where the provider cannot be asked: the session here is over all the same. */
  private endAddress(): Promise<string | null> {
    return this.provider.signOutAddress().catch(() => null);
  }

  private now(): Date {
    return new Date(this.clock.now());
  }
}
