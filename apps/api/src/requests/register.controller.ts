import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import {
  CalendarSource,
  type Order,
  RegisterRequest,
  RequestReader,
  type User,
} from '@tracker/application';
import { registerRequest, registrationBody } from '@tracker/domain';
import { receiptDate } from '@tracker/statute';
import type { Response } from 'express';
import type { z } from 'zod';
import { Allow } from '../access/allow.js';
import { Caller } from '../access/caller.js';
import { etagOf } from '../http/etag.js';
import { strictly } from '../http/strictly.js';
import { OrderOf } from '../idempotency/order-of.js';
import { Operation } from '../openapi/operation.js';
import { registeredShape } from '../openapi/schemas.js';
import { clockOn } from './clock.js';
import { Orders } from './orders.js';

const bodySchema = strictly(registrationBody).meta({ id: 'RegisterRequestBody' });
type RegistrationBody = z.infer<typeof registrationBody>;

@Controller('api/requests')
export class RegisterController {
  constructor(
    private readonly orders: Orders,
    private readonly requests: RequestReader,
    private readonly calendar: CalendarSource,
  ) {}

  @Post()
  @HttpCode(201)
  @Allow(...registerRequest.roles)
  @Operation({
    tag: '登记',
    summary: registerRequest.title,
    description: registerRequest.cites,
    status: 201,
    answer: registeredShape,
  })
  async register(
    @Caller() { organ }: User,
    @OrderOf(registerRequest.name) order: Order,
    @Body({ schema: bodySchema }) body: RegistrationBody,
    @Res({ passthrough: true }) response: Response,
  ) {
    const landed = await this.orders.give(new RegisterRequest(order, organ, body));
    const { requestId, number, revision, position } = landed;
    response.setHeader('ETag', etagOf(revision));
    response.setHeader('Location', `/api/requests/${requestId}`);
    const now = await this.requests.find(requestId);
    const clock = now && clockOn(now.request, this.calendar, order.today, undefined);
    const receipt = receiptDate(body);
    return {
      requestId,
      number,
      revision: String(revision),
      position: String(position),
      receivedOn: receipt.receivedOn,
      receiptWhy: receipt.why,
      dueOn: clock?.dueOn ?? null,
      strictDueOn: clock?.strictDueOn ?? null,
      provisional: clock?.provisional ?? false,
    };
  }
}
