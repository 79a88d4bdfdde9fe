import { Controller, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  Credentials,
  type Order,
  SecondFactor,
  Sessions,
  SignInAttempts,
  type User,
} from '@tracker/application';
import { Allow } from '../access/allow.js';
import { Caller } from '../access/caller.js';
import { ShownOnce } from '../idempotency/order-marks.js';
import { OrderOf } from '../idempotency/order-of.js';
import { Operation } from '../openapi/operation.js';
import { endedShape } from './shapes.js';
import { StaffChanges, type StaffQuery, staffQuery } from './staff-change.js';
import { passwordShape, tokenShape, userIdShape } from './staff-shapes.js';

const tag = '机关';

@Controller('api/users/:userId')
export class CredentialsController {
  constructor(
    private readonly credentials: Credentials,
    private readonly attempts: SignInAttempts,
    private readonly sessions: Sessions,
    private readonly factor: SecondFactor,
    private readonly changes: StaffChanges,
  ) {}

  @Post('reset-password')
  @HttpCode(200)
  @Allow('管理')
  @ShownOnce('password')
  @Operation({ tag, summary: '重置密码；新的初始密码只显示一次', answer: passwordShape })
  async resetPassword(
    @Caller() caller: User,
    @OrderOf('reset-password') order: Order,
    @Param('userId') userId: string,
    @Query({ schema: staffQuery }) { organ }: StaffQuery,
  ) {
    const change = { caller, organ, order, userId, action: 'password-reset' };
    const password = await this.changes.carryOut(change, async (account) => {
      if (account) await this.attempts.forget('account', account);
      return this.credentials.resetPassword(userId);
    });
    return { id: userId, password };
  }

  @Post('renew-token')
  @HttpCode(200)
  @Allow('管理')
  @ShownOnce('token')
  @Operation({ tag, summary: '更换脚本的令牌；新令牌只显示一次', answer: tokenShape })
  async renewToken(
    @Caller() caller: User,
    @OrderOf('renew-token') order: Order,
    @Param('userId') userId: string,
    @Query({ schema: staffQuery }) { organ }: StaffQuery,
  ) {
    const change = { caller, organ, order, userId, action: 'token-renewed' };
    const renew = () => this.credentials.renewToken(userId);
    return { id: userId, token: await this.changes.carryOut(change, renew) };
  }

  @Post('unlock')
  @HttpCode(200)
  @Allow('管理')
  @Operation({ tag, summary: '解除因密码错误造成的锁定', answer: userIdShape })
  async unlock(
    @Caller() caller: User,
    @OrderOf('unlock-user') order: Order,
    @Param('userId') userId: string,
    @Query({ schema: staffQuery }) { organ }: StaffQuery,
  ) {
    const change = { caller, organ, order, userId, action: 'user-unlocked' };
    await this.changes.carryOut(change, async (account) => {
      if (account) await this.attempts.forget('account', account);
    });
    return { id: userId };
  }

  @Post('end-sessions')
  @HttpCode(200)
  @Allow('管理')
  @Operation({ tag, summary: '结束此人的全部登录', answer: endedShape })
  async endSessions(
    @Caller() caller: User,
    @OrderOf('end-sessions') order: Order,
    @Param('userId') userId: string,
    @Query({ schema: staffQuery }) { organ }: StaffQuery,
  ) {
    const change = { caller, organ, order, userId, action: 'sessions-ended' };
    const end = () => this.sessions.endOf(userId);
    return { ended: await this.changes.carryOut(change, end) };
  }

  @Post('reset-second-factor')
  @HttpCode(200)
  @Allow('管理')
  @Operation({ tag, summary: '停用此人的动态验证码', answer: userIdShape })
  async resetSecondFactor(
    @Caller() caller: User,
    @OrderOf('reset-second-factor') order: Order,
    @Param('userId') userId: string,
    @Query({ schema: staffQuery }) { organ }: StaffQuery,
  ) {
    const change = { caller, organ, order, userId, action: 'second-factor-reset' };
    await this.changes.carryOut(change, () => this.factor.remove(userId));
    return { id: userId };
  }
}
