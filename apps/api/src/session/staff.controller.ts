import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { AccountRefused, type Order, Staff, type User } from '@tracker/application';
import type { z } from 'zod';
import { Administration } from '../access/administration.js';
import { Allow } from '../access/allow.js';
import { Caller } from '../access/caller.js';
import { Audit } from '../audit/audit.js';
import { iso } from '../http/iso.js';
import { OrderOf } from '../idempotency/order-of.js';
import { Operation } from '../openapi/operation.js';
import { Orders } from '../requests/orders.js';
import { StaffChanges, type StaffQuery, staffQuery } from './staff-change.js';
import { admitBody, changeUserBody, staffShape, userIdShape } from './staff-shapes.js';

const tag = '机关';

@Controller('api/users')
export class StaffController {
  constructor(
    private readonly staff: Staff,
    private readonly administration: Administration,
    private readonly changes: StaffChanges,
    private readonly orders: Orders,
    private readonly audit: Audit,
  ) {}

  @Get()
  @Allow('管理')
  @Operation({ tag, summary: '本机关或者其下级机关的用户', answer: staffShape })
  async list(@Caller() caller: User, @Query({ schema: staffQuery }) asked: StaffQuery) {
    const organ = await this.administration.require(caller, asked.organ);
    const users = await this.staff.of(organ, this.changes.now);
    return {
      users: users.map((user) => ({
        ...user,
        signedInAt: iso(user.signedInAt),
        lockedUntil: iso(user.lockedUntil),
      })),
    };
  }

  @Put(':userId')
  @Allow('管理')
  @Operation({ tag, summary: '更改用户的姓名、岗位、邮箱', answer: userIdShape })
  async change(
    @Caller() caller: User,
    @OrderOf('change-user') order: Order,
    @Param('userId') userId: string,
    @Query({ schema: staffQuery }) { organ }: StaffQuery,
    @Body({ schema: changeUserBody }) body: z.infer<typeof changeUserBody>,
  ) {
    const own = userId === caller.id && (organ ?? caller.organ) === caller.organ;
    if (own && body.roles && !body.roles.includes('管理')) throw new AccountRefused('own-account');
    const { roles } = body;
    const facts = { fields: Object.keys(body), ...(roles && { roles }) };
    const change = { caller, organ, order, userId, action: 'user-changed', facts, home: false };
    await this.changes.carryOut(change, (_, of) => this.staff.change(of, userId, body));
    return { id: userId };
  }

  @Post(':userId/disable')
  @HttpCode(200)
  @Allow('管理')
  @Operation({ tag, summary: '停用账号；其登录与令牌随之失效', answer: userIdShape })
  async disable(
    @Caller() caller: User,
    @OrderOf('disable-user') order: Order,
    @Param('userId') userId: string,
    @Query({ schema: staffQuery }) { organ }: StaffQuery,
  ) {
    if (userId === caller.id) throw new AccountRefused('own-account');
    const change = { caller, organ, order, userId, action: 'user-disabled' };
    await this.changes.carryOut(change, (_, of) => this.staff.setDisabled(of, userId, true));
    return { id: userId };
  }

  @Post(':userId/enable')
  @HttpCode(200)
  @Allow('管理')
  @Operation({ tag, summary: '重新启用账号', answer: userIdShape })
  async enable(
    @Caller() caller: User,
    @OrderOf('enable-user') order: Order,
    @Param('userId') userId: string,
    @Query({ schema: staffQuery }) { organ }: StaffQuery,
  ) {
    const change = { caller, organ, order, userId, action: 'user-enabled' };
    await this.changes.carryOut(change, (_, of) => this.staff.setDisabled(of, userId, false));
    return { id: userId };
  }

  @Post('admit')
  @HttpCode(200)
  @Allow('管理')
  @Operation({ tag, summary: '让其他机关的人在本机关任职', answer: userIdShape })
  async admit(
    @Caller() caller: User,
    @OrderOf('admit-user') order: Order,
    @Body({ schema: admitBody }) { account, roles, organ: named }: z.infer<typeof admitBody>,
  ) {
    const organ = await this.administration.require(caller, named);
    const { id } = await this.orders.carryOut(order, async () => ({
      id: await this.staff.admit(organ, account, roles),
    }));
    const told = {
      organ,
      actor: `user:${caller.id}`,
      action: 'user-admitted',
      target: `user:${id}`,
    };
    await this.audit.record({ ...told, facts: { account, roles } });
    return { id };
  }

  @Post(':userId/dismiss')
  @HttpCode(200)
  @Allow('管理')
  @Operation({ tag, summary: '结束其他机关的人在本机关的任职', answer: userIdShape })
  async dismiss(
    @Caller() caller: User,
    @OrderOf('dismiss-user') order: Order,
    @Param('userId') userId: string,
    @Query({ schema: staffQuery }) { organ }: StaffQuery,
  ) {
    const change = { caller, organ, order, userId, action: 'user-dismissed', home: false };
    await this.changes.carryOut(change, (_, of) => this.staff.dismiss(of, userId));
    return { id: userId };
  }
}
