import { Body, Controller, Headers, HttpCode, Param, Post, Res, type Type } from '@nestjs/common';
import { type Order, RequestVerb, type User } from '@tracker/application';
import { requestVerbs } from '@tracker/domain';
import type { Response } from 'express';
import { Allow } from '../access/allow.js';
import { Caller } from '../access/caller.js';
import { RequestScope } from '../access/request-scope.js';
import { etagOf, revisionOf } from '../http/etag.js';
import { strictly } from '../http/strictly.js';
import { OrderOf } from '../idempotency/order-of.js';
import { Operation } from '../openapi/operation.js';
import { receiptShape } from '../openapi/schemas.js';
import { Orders } from './orders.js';

type Definition = (typeof requestVerbs)[number];

const pascal = (name: string): string =>
  name.replace(/(^|-)([a-z])/g, (_all, _dash, letter: string) => letter.toUpperCase());

/** The route of one verb: POST /api/requests/:requestId/<verb>, made of the verb's definition alone. */
const verbController = ({ name, title, cites, roles, body: schema }: Definition): Type => {
  const bodySchema = strictly(schema).meta({ id: `${pascal(name)}Body` });

  @Controller('api/requests/:requestId')
  class VerbController {
    constructor(
      private readonly orders: Orders,
      private readonly scope: RequestScope,
    ) {}

    @Post(name)
    @HttpCode(200)
    @Allow(...roles)
    @Operation({
      tag: '办理',
      summary: title,
      description: cites,
      answer: receiptShape,
      conditional: true,
    })
    async give(
      @Caller() user: User,
      @Param('requestId') requestId: string,
      @OrderOf(name) order: Order,
      @Body({ schema: bodySchema }) body: object,
      @Headers('if-match') ifMatch: string | undefined,
      @Res({ passthrough: true }) response: Response,
    ) {
      const id = await this.scope.require(user, requestId);
      const { revision, position } = await this.orders.give(
        new RequestVerb(order, user.organ, id, name, body, revisionOf(ifMatch)),
      );
      response.setHeader('ETag', etagOf(revision));
      return { requestId: id, revision: String(revision), position: String(position) };
    }
  }
  Object.defineProperty(VerbController, 'name', { value: `${pascal(name)}Controller` });
  return VerbController;
};

/** One controller a verb, in the order of the procedure. */
export const verbControllers: readonly Type[] = requestVerbs.map(verbController);
