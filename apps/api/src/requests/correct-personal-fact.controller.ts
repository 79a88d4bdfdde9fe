import { Body, Controller, Headers, HttpCode, Param, Post, Res } from '@nestjs/common';
import { CorrectPersonalFact, type Order, type User } from '@tracker/application';
import { correctPersonalFact } from '@tracker/domain';
import type { Response } from 'express';
import type { z } from 'zod';
import { Allow } from '../access/allow.js';
import { Caller } from '../access/caller.js';
import { RequestScope } from '../access/request-scope.js';
import { etagOf, revisionOf } from '../http/etag.js';
import { strictly } from '../http/strictly.js';
import { OrderOf } from '../idempotency/order-of.js';
import { Operation } from '../openapi/operation.js';
import { receiptShape } from '../openapi/schemas.js';
import { Orders } from './orders.js';

/** What stood there before is opened here, never sent. */
const bodySchema = strictly(correctPersonalFact.body.omit({ was: true })).meta({
  id: 'CorrectPersonalFactBody',
});

@Controller('api/requests/:requestId')
export class CorrectPersonalFactController {
  constructor(
    private readonly orders: Orders,
    private readonly scope: RequestScope,
  ) {}

  @Post(correctPersonalFact.name)
  @HttpCode(200)
  @Allow(...correctPersonalFact.roles)
  @Operation({
    tag: '办理',
    summary: correctPersonalFact.title,
    description: correctPersonalFact.cites,
    answer: receiptShape,
    conditional: true,
  })
  async correct(
    @Caller() user: User,
    @Param('requestId') requestId: string,
    @OrderOf(correctPersonalFact.name) order: Order,
    @Body({ schema: bodySchema }) body: z.infer<typeof bodySchema>,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ) {
    const id = await this.scope.require(user, requestId);
    const { revision, position } = await this.orders.give(
      new CorrectPersonalFact(order, user.organ, id, body, revisionOf(ifMatch)),
    );
    response.setHeader('ETag', etagOf(revision));
    return { requestId: id, revision: String(revision), position: String(position) };
  }
}
