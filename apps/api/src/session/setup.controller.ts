import { Body, Controller, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { FirstSetup, OrganDirectory, OrganOrders } from '@tracker/application';
import { accountName, line, longestPassword, organCode } from '@tracker/domain';
import { type Clock, newCommandId } from '@tracker/platform';
import { CLOCK } from '@tracker/runtime';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { Public } from '../access/allow.js';
import { Audit } from '../audit/audit.js';
import { ChangesNothing } from '../idempotency/order-marks.js';
import { Operation } from '../openapi/operation.js';
import { Beginning } from './beginning.js';
import { sessionShape } from './shapes.js';

const setupBody = z
  .strictObject({
    token: z.string().min(1).max(200),
    organ: organCode,
    organName: line,
    account: accountName,
    name: line,
    password: z
      .string()
      .min(1)
      .max(longestPassword * 4),
  })
  .meta({ id: 'SetupBody' });

@Controller('api/setup')
export class SetupController {
  constructor(
    private readonly setup: FirstSetup,
    private readonly organs: OrganDirectory,
    private readonly organOrders: OrganOrders,
    private readonly beginning: Beginning,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post()
  @HttpCode(201)
  @Public(20)
  @ChangesNothing()
  @Operation({
    tag: '登录',
    summary: '首次设置：建立机关和第一个管理账号，随即登录',
    status: 201,
    answer: sessionShape,
    changesNothing: true,
  })
  async use(
    @Body({ schema: setupBody }) body: z.infer<typeof setupBody>,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    const { token, ...given } = body;
    const now = new Date(this.clock.now());
    const id = newCommandId();
    const actor = `user:${id}`;
    const { organ } = given;
    await this.setup.check(token, now);
    const found = await this.organs.find(organ);
    const person = { ...given, id, organName: found.known ? found.name : given.organName };
    this.setup.judge(person);
    if (!found.known) {
      const today = this.clock.today();
      const order = { commandId: newCommandId(), actor, command: 'create-organ', today };
      await this.organOrders.create(order, organ, person.organName);
    }
    await this.setup.use(token, person, now);
    const facts = { account: person.account };
    await this.audit.record({ organ, actor, action: 'set-up', target: actor, facts });
    return this.beginning.of(person, 'password', request, response);
  }
}
