import { Body, Controller, HttpCode, Post, Put } from '@nestjs/common';
import { type Order, OrganDirectory, type User, Users } from '@tracker/application';
import { line, organCode, roles } from '@tracker/domain';
import { idFrom } from '@tracker/platform';
import { z } from 'zod';
import { Allow } from '../access/allow.js';
import { Caller, ownOrgan } from '../access/caller.js';
import { ShownOnce } from '../idempotency/order-marks.js';
import { OrderOf } from '../idempotency/order-of.js';
import { Operation } from '../openapi/operation.js';
import { Problem } from '../problems/problem.js';
import { Orders } from '../requests/orders.js';

const userBody = z
  .strictObject({
    name: line,
    roles: z.array(z.enum(roles)).min(1).max(roles.length),
    organ: organCode.optional(),
    email: z.email().max(200).optional(),
  })
  .meta({ id: 'UserBody' });

const emailBody = z
  .strictObject({ name: line, email: z.email().max(200).nullable() })
  .meta({ id: 'UserEmailBody' });

@Controller('api/users')
export class UsersController {
  constructor(
    private readonly orders: Orders,
    private readonly users: Users,
    private readonly organs: OrganDirectory,
  ) {}

  @Post()
  @HttpCode(201)
  @Allow('管理')
  @ShownOnce('token')
  @Operation({
    tag: '机关',
    summary: '新建账号；令牌只显示一次',
    description: '以同一 Idempotency-Key 重发时，token 为 null。',
    status: 201,
  })
  async add(
    @Caller() caller: User,
    @OrderOf('add-user') order: Order,
    @Body({ schema: userBody }) body: z.infer<typeof userBody>,
  ) {
    const organ = ownOrgan(caller, body.organ);
    await this.organs.get(organ);
    const granted = [...new Set(body.roles)];
    const id = idFrom('user', order.commandId);
    const { user, token } = await this.orders.carryOut(order, () =>
      this.users.add(body.name, organ, granted, id, body.email),
    );
    return { ...user, token };
  }

  @Put('email')
  @Allow('管理')
  @Operation({ tag: '机关', summary: '设置接收提醒的邮箱；null 为不发邮件' })
  async mailTo(
    @Caller() { organ }: User,
    @OrderOf('set-email') order: Order,
    @Body({ schema: emailBody }) { name, email }: z.infer<typeof emailBody>,
  ) {
    const { known } = await this.orders.carryOut(order, async () => ({
      known: await this.users.setEmail(organ, name, email),
    }));
    if (!known) throw new Problem(404, 'user-unknown', '本机关没有这个账号，或者有同名账号。');
    return { name, email };
  }
}
