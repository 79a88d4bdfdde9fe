import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { EnterOpeningFigures, type Order, OrganOrders, type User } from '@tracker/application';
import { applicantTypeCodes } from '@tracker/statute';
import { z } from 'zod';
import { Allow } from '../access/allow.js';
import { Caller } from '../access/caller.js';
import { OrderOf } from '../idempotency/order-of.js';
import { Operation } from '../openapi/operation.js';
import { organReceiptShape } from '../openapi/schemas.js';
import { Orders } from '../requests/orders.js';
import { openedShape } from './desk-shapes.js';
import { type PublishedTableBody, publishedTableBody } from './published-table.js';

const figure = z.number().int().nonnegative().max(2_000);
const openingBody = z
  .strictObject({
    year: z.number().int().min(2009).max(2199),
    figures: z.partialRecord(z.enum(applicantTypeCodes), figure),
  })
  .meta({ id: 'OpeningFiguresBody' });

/** What the first year of use brings along: tables filed elsewhere and the figures carried over. */
@Controller('api')
export class FilingController {
  constructor(
    private readonly orders: Orders,
    private readonly organOrders: OrganOrders,
  ) {}

  @Post('published-tables')
  @HttpCode(201)
  @Allow('年报', '管理')
  @Operation({
    tag: '年报',
    summary: '录入已公布的年报表格，供核对上下年衔接',
    status: 201,
    answer: organReceiptShape,
  })
  async publish(
    @Caller() { organ }: User,
    @OrderOf('record-published-table') order: Order,
    @Body({ schema: publishedTableBody }) body: PublishedTableBody,
  ) {
    const data = { ...body, recordedOn: order.today };
    const event = { type: 'PublishedTableRecorded', data } as const;
    const landed = await this.orders.carryOut(order, () =>
      this.organOrders.record(order, organ, event),
    );
    return { revision: String(landed.revision), position: String(landed.position) };
  }

  @Post('opening-figures')
  @HttpCode(201)
  @Allow('年报', '管理')
  @Operation({
    tag: '年报',
    summary: '录入期初结转数（首个使用年度）',
    status: 201,
    answer: openedShape,
  })
  async open(
    @Caller() { organ }: User,
    @OrderOf('enter-opening-figures') order: Order,
    @Body({ schema: openingBody }) { year, figures }: z.infer<typeof openingBody>,
  ) {
    const { numbers, position } = await this.orders.give(
      new EnterOpeningFigures(order, organ, year, figures),
    );
    return { numbers, position: position === null ? null : String(position) };
  }
}
