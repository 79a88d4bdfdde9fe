import { Body, Controller, HttpCode, Post, Put } from '@nestjs/common';
import { Credentials, type Order, type User, Users } from '@tracker/application';
import { accountName, line, organCode, roles } from '@tracker/domain';
import { idFrom } from '@tracker/platform';
import { z } from 'zod';
import { Administration } from '../access/administration.js';
import { Allow } from '../access/allow.js';
import { Caller } from '../access/caller.js';
import { Audit } from '../audit/audit.js';
import { ShownOnce } from '../idempotency/order-marks.js';
import { OrderOf } from '../idempotency/order-of.js';
import { Operation } from '../openapi/operation.js';
import { Problem } from '../problems/problem.js';
import { Orders } from '../requests/orders.js';

const userBody = z
  .strictObject({
    name: line,
    /** Signs in with a browser; without it the account is a script's. */
    account: accountName.optional(),
    roles: z.array(z.enum(roles)).min(1).max(roles.length),
    /** One’s own, or one beneath it: a new organ needs somebody to begin with. */
    organ: organCode.optional(),
    email: z.email().max(200).optional(),
  })
  .meta({ id: 'UserBody' });

const addedShape = z
  .object({
    id: z.uuid(),
    name: z.string(),
    organ: organCode,
    roles: z.array(z.enum(roles)),
    account: z.string().nullable(),
    password: z.string().nullable().meta({ description: '初始密码，只显示一次' }),
    token: z.string().nullable().meta({ description: '脚本的令牌，只显示一次' }),
  })
  .meta({ id: 'AddedUser' });

const emailBody = z
  .strictObject({ name: line, email: z.email().max(200).nullable() })
  .meta({ id: 'UserEmailBody' });

@Controller('api/users')
export class UsersController {
  constructor(
    private readonly orders: Orders,
    private readonly users: Users,
    private readonly administration: Administration,
    private readonly credentials: Credentials,
    private readonly audit: Audit,
  ) {}

  @Post()
  @HttpCode(201)
  @Allow('管理')
  @ShownOnce('token', 'password')
  @Operation({
    tag: '机关',
    summary: '新建账号；初始密码或者令牌只显示一次',
    description:
      '给出 account 的以密码登录，否则以令牌访问。以同一 Idempotency-Key 重发时，password、token 为 null。',
    status: 201,
    answer: addedShape,
  })
  async add(
    @Caller() caller: User,
    @OrderOf('add-user') order: Order,
    @Body({ schema: userBody }) body: z.infer<typeof userBody>,
  ) {
    const organ = await this.administration.require(caller, body.organ);
    const granted = [...new Set(body.roles)];
    const id = idFrom('user', order.commandId);
    const { name, account = null, email } = body;
    const person = { id, name, organ, roles: granted };
    const secrets = await this.orders.carryOut(order, async () =>
      account === null
        ? { password: null, token: (await this.users.add(name, organ, granted, id, email)).token }
        : { ...(await this.credentials.open({ ...person, account, email })), token: null },
    );
    const told = { organ, actor: `user:${caller.id}`, target: `user:${id}` };
    await this.audit.record({ ...told, action: 'user-added', facts: { account, roles: granted } });
    return { ...person, account, ...secrets };
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
