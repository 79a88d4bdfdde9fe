import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put } from '@nestjs/common';
import { OwnAccount, SecondFactor, type Session, Sessions, SignIn } from '@tracker/application';
import type { Clock } from '@tracker/platform';
import { CLOCK } from '@tracker/runtime';
import { z } from 'zod';
import { Allow, everyone } from '../access/allow.js';
import { OwnSession } from '../access/own-session.js';
import { Audit } from '../audit/audit.js';
import { iso } from '../http/iso.js';
import { ChangesNothing } from '../idempotency/order-marks.js';
import { Operation } from '../openapi/operation.js';
import { Problem } from '../problems/problem.js';
import {
  accountShape,
  codeBody,
  confirmBody,
  endedShape,
  offeredShape,
  recoveryShape,
} from './shapes.js';

const tag = '登录';

const sessionUnknown = () => new Problem(404, 'session-unknown', '没有这个登录，或者已经结束。');

@Controller('api/account')
export class AccountController {
  constructor(
    private readonly account: OwnAccount,
    private readonly factor: SecondFactor,
    private readonly sessions: Sessions,
    private readonly signIn: SignIn,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Allow(...everyone)
  @Operation({ tag, summary: '自己的账号：密码、动态验证码、各处登录', answer: accountShape })
  async read(@OwnSession() { id: current, user }: Session) {
    const facts = await this.account.facts(user.id);
    if (!facts) throw new Problem(404, 'user-unknown', '没有这个账号。');
    const { since, recoveryCodes } = await this.factor.state(user.id);
    const sessions = await this.sessions.of(user.id, this.now());
    return {
      ...facts,
      passwordChangedAt: iso(facts.passwordChangedAt),
      secondFactor: { since: iso(since), recoveryCodes },
      sessions: sessions.map(({ startedAt, seenAt, ...session }) => ({
        ...session,
        current: session.id === current,
        startedAt: startedAt.toISOString(),
        seenAt: seenAt.toISOString(),
      })),
    };
  }

  @Post('second-factor')
  @HttpCode(200)
  @Allow(...everyone)
  @ChangesNothing()
  @Operation({
    tag,
    summary: '取得动态验证码的密钥，输入一次验证码后启用',
    answer: offeredShape,
    changesNothing: true,
  })
  async offer(
    @OwnSession() { user, account }: Session,
    @Body({ schema: confirmBody }) { password }: z.infer<typeof confirmBody>,
  ) {
    await this.signIn.confirm(user.id, password, this.now());
    return this.factor.offer(user.id, account ?? user.name);
  }

  @Put('second-factor')
  @Allow(...everyone)
  @ChangesNothing()
  @Operation({
    tag,
    summary: '启用动态验证码；恢复码只显示一次',
    answer: recoveryShape,
    changesNothing: true,
  })
  async confirm(
    @OwnSession() session: Session,
    @Body({ schema: codeBody }) { code }: z.infer<typeof codeBody>,
  ) {
    const recoveryCodes = await this.factor.confirm(session.user.id, code, this.now());
    await this.tell(session, 'second-factor-on');
    return { recoveryCodes };
  }

  @Post('second-factor/remove')
  @HttpCode(204)
  @Allow(...everyone)
  @ChangesNothing()
  @Operation({ tag, summary: '停用动态验证码', status: 204, changesNothing: true })
  async remove(
    @OwnSession() session: Session,
    @Body({ schema: confirmBody }) { password }: z.infer<typeof confirmBody>,
  ) {
    await this.signIn.confirm(session.user.id, password, this.now());
    if (await this.factor.remove(session.user.id)) await this.tell(session, 'second-factor-off');
  }

  @Post('sessions/end-others')
  @HttpCode(200)
  @Allow(...everyone)
  @ChangesNothing()
  @Operation({ tag, summary: '结束自己在别处的全部登录', answer: endedShape, changesNothing: true })
  async endOthers(@OwnSession() session: Session) {
    const ended = await this.sessions.endOf(session.user.id, { keep: session.digest });
    await this.tell(session, 'sessions-ended');
    return { ended };
  }

  @Post('sessions/:sessionId/end')
  @HttpCode(200)
  @Allow(...everyone)
  @ChangesNothing()
  @Operation({ tag, summary: '结束自己在别处的一个登录', answer: endedShape, changesNothing: true })
  async endOne(@OwnSession() session: Session, @Param('sessionId') sessionId: string) {
    if (!z.uuid().safeParse(sessionId).success) throw sessionUnknown();
    const { user, digest } = session;
    const ended = await this.sessions.endOf(user.id, { keep: digest, only: sessionId });
    if (ended === 0) throw sessionUnknown();
    await this.tell(session, 'sessions-ended');
    return { ended };
  }

  private now(): Date {
    return new Date(this.clock.now());
  }

  private tell({ user, account }: Session, action: string): Promise<void> {
    const { id, organ } = user;
    return this.audit.record({ organ, actor: `user:${id}`, action, facts: { account } });
  }
}
