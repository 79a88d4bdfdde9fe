import { Body, Controller, Headers, HttpCode, Param, Post, Res } from '@nestjs/common';
import { type Order, SplitRequest, type User } from '@tracker/application';
import { freeText, splitRequest } from '@tracker/domain';
import type { Response } from 'express';
import { z } from 'zod';
import { Allow } from '../access/allow.js';
import { Caller } from '../access/caller.js';
import { RequestScope } from '../access/request-scope.js';
import { etagOf, revisionOf } from '../http/etag.js';
import { OrderOf } from '../idempotency/order-of.js';
import { Operation } from '../openapi/operation.js';
import { splitShape } from '../openapi/schemas.js';
import { Orders } from './orders.js';

/** What each further request asks for; the first matter stays with the paper's own number. */
const bodySchema = z
  .strictObject({ descriptions: z.array(freeText).min(1).max(50), why: freeText.optional() })
  .meta({ id: 'SplitRequestBody' });

@Controller('api/requests/:requestId')
export class SplitController {
  constructor(
    private readonly orders: Orders,
    private readonly scope: RequestScope,
  ) {}

  @Post(splitRequest.name)
  @HttpCode(200)
  @Allow(...splitRequest.roles)
  @Operation({
    tag: '办理',
    summary: splitRequest.title,
    description: splitRequest.cites,
    answer: splitShape,
    conditional: true,
  })
  async split(
    @Caller() user: User,
    @Param('requestId') requestId: string,
    @OrderOf(splitRequest.name) order: Order,
    @Body({ schema: bodySchema }) { descriptions, why }: z.infer<typeof bodySchema>,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ) {
    const id = await this.scope.require(user, requestId);
    const expected = revisionOf(ifMatch);
    const { revision, position, into } = await this.orders.give(
      new SplitRequest(order, user.organ, id, descriptions, why, expected),
    );
    response.setHeader('ETag', etagOf(revision));
    return {
      requestId: id,
      revision: String(revision),
      position: String(position),
      into: into.map(({ requestId: child, number }) => ({ requestId: child, number })),
    };
  }
}
