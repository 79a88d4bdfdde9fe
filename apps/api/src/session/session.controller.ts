import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Inject,
  Post,
  Put,
  Req,
  Res,
} from '@nestjs/common';
import {
  AccountRefused,
  OrganDirectory,
  OwnAccount,
  type Session,
  Sessions,
  SignIn,
  type User,
} from '@tracker/application';
import type { Clock } from '@tracker/platform';
import { CLOCK } from '@tracker/runtime';
import type { Response } from 'express';
import type { z } from 'zod';
import { Allow, BeforePasswordChange, everyone, Public } from '../access/allow.js';
import { Caller } from '../access/caller.js';
import { readCookie, sessionCookie, takeSession } from '../access/cookie.js';
import { OwnSession } from '../access/own-session.js';
import { Audit } from '../audit/audit.js';
import type { ApiRequest } from '../http/api-request.js';
import { ChangesNothing } from '../idempotency/order-marks.js';
import { Operation } from '../openapi/operation.js';
import { Beginning } from './beginning.js';
import { SessionAnswers } from './session-answer.js';
import { organBody, passwordBody, sessionShape, signInBody } from './shapes.js';

const told = { tag: '登录', answer: sessionShape, changesNothing: true } as const;

@Controller('api/session')
export class SessionController {
  constructor(
    private readonly signIn: SignIn,
    private readonly sessions: Sessions,
    private readonly ownAccount: OwnAccount,
    private readonly organs: OrganDirectory,
    private readonly beginning: Beginning,
    private readonly answers: SessionAnswers,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Allow(...everyone)
  @BeforePasswordChange()
  @Operation({ tag: '登录', summary: '当前登录的人、机关与岗位', answer: sessionShape })
  read(@Caller() user: User, @Req() request: ApiRequest) {
    const cookie = request.session ? readCookie(request, sessionCookie) : null;
    const script = { user, account: null, mustChangePassword: false };
    return this.answers.of(request.session ?? script, cookie);
  }

  @Post()
  @HttpCode(200)
  @Public(120)
  @ChangesNothing()
  @Operation({ ...told, summary: '登录；启用动态验证码的，code-required 后带上 code 再次提交' })
  async begin(
    @Body({ schema: signInBody }) body: z.infer<typeof signInBody>,
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) response: Response,
  ) {
    const known = await this.signIn.withPassword(
      { ...body, address: request.ip ?? '' },
      new Date(this.clock.now()),
    );
    return this.beginning.of(known, 'password', request, response);
  }

  @Delete()
  @HttpCode(204)
  @Allow(...everyone)
  @BeforePasswordChange()
  @Operation({ tag: '登录', summary: '退出登录', status: 204 })
  async end(
    @OwnSession() { digest, user, account }: Session,
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) response: Response,
  ) {
    await this.sessions.end(digest);
    takeSession(request, response);
    const { id, organ } = user;
    await this.audit.record({
      organ,
      actor: `user:${id}`,
      action: 'signed-out',
      facts: { account },
    });
  }

  @Put('organ')
  @Allow(...everyone)
  @ChangesNothing()
  @Operation({ ...told, summary: '改为办理另一任职机关的事务' })
  async workFor(
    @OwnSession() session: Session,
    @Body({ schema: organBody }) { organ }: z.infer<typeof organBody>,
    @Req() request: ApiRequest,
  ) {
    if (!(await this.sessions.work(session.digest, organ))) throw new AccountRefused('not-member');
    const cookie = readCookie(request, sessionCookie);
    const now = new Date(this.clock.now());
    const changed = cookie && (await this.sessions.behind(cookie, now, 0));
    return this.answers.of(changed || session, cookie);
  }

  @Put('password')
  @Allow(...everyone)
  @BeforePasswordChange()
  @ChangesNothing()
  @Operation({ ...told, summary: '更改自己的密码；其他登录随之结束' })
  async changePassword(
    @OwnSession() { user, account }: Session,
    @Body({ schema: passwordBody }) body: z.infer<typeof passwordBody>,
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) response: Response,
  ) {
    const { id, organ } = user;
    const { name: organName } = await this.organs.get(organ);
    await this.ownAccount.changePassword(id, { ...body, organName }, new Date(this.clock.now()));
    await this.audit.record({
      organ,
      actor: `user:${id}`,
      action: 'password-changed',
      facts: { account },
    });
    return this.beginning.of({ id, organ }, 'password', request, response);
  }
}
