import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { type Order, OrganOrders, type Receipt, type User } from '@tracker/application';
import { Organs } from '@tracker/read-models';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Administration } from '../access/administration.js';
import { Allow } from '../access/allow.js';
import { Caller } from '../access/caller.js';
import { OrderOf } from '../idempotency/order-of.js';
import { Operation } from '../openapi/operation.js';
import { forbidden } from '../problems/problem.js';
import { Fresh } from '../requests/fresh.js';
import { position } from '../requests/list-query.js';
import { Orders } from '../requests/orders.js';
import { AccountCounts } from './account-counts.js';
import { nameBody, newOrganBody, placeBody } from './organ-bodies.js';
import { organPlacedShape, organsShape } from './organ-shapes.js';

const treeQuery = z.strictObject({ minPosition: position.optional() });
const tag = '机关';

@Controller('api/organs')
export class OrgansController {
  private readonly tree: Organs;

  constructor(
    private readonly orders: Orders,
    private readonly organOrders: OrganOrders,
    private readonly administration: Administration,
    private readonly accounts: AccountCounts,
    private readonly fresh: Fresh,
    dataSource: DataSource,
  ) {
    this.tree = new Organs(dataSource);
  }

  @Get()
  @Allow('管理')
  @Operation({ tag, summary: '本机关及其下各机关', answer: organsShape })
  async list(
    @Caller() { organ }: User,
    @Query({ schema: treeQuery }) { minPosition }: z.infer<typeof treeQuery>,
  ) {
    await this.fresh.wait(minPosition);
    const organs = await this.tree.tree(organ);
    const users = await this.accounts.in(organs.map((one) => one.organ));
    return {
      top: organ,
      organs: organs.map((one) => ({ ...one, users: users.get(one.organ) ?? 0 })),
    };
  }

  @Post()
  @HttpCode(201)
  @Allow('管理')
  @Operation({
    tag,
    summary: '在本机关或其下级机关之下新建机关',
    status: 201,
    answer: organPlacedShape,
  })
  async create(
    @Caller() user: User,
    @OrderOf('create-organ') order: Order,
    @Body({ schema: newOrganBody }) body: z.infer<typeof newOrganBody>,
  ) {
    const parent = await this.administration.require(user, body.parent);
    const { organ, name } = body;
    return this.told(order, organ, () => this.organOrders.create(order, organ, name, parent));
  }

  @Put(':organ/name')
  @Allow('管理')
  @Operation({ tag, summary: '更改本机关或下级机关的名称', answer: organPlacedShape })
  async rename(
    @Caller() user: User,
    @Param('organ') named: string,
    @OrderOf('rename-organ') order: Order,
    @Body({ schema: nameBody }) { name }: z.infer<typeof nameBody>,
  ) {
    const organ = await this.administration.require(user, named);
    return this.told(order, organ, () => this.organOrders.rename(order, organ, name));
  }

  @Put(':organ/parent')
  @Allow('管理')
  @Operation({
    tag,
    summary: '将下级机关改隶本机关之下的另一机关',
    description: '不能改隶自身或者自身的下级。',
    answer: organPlacedShape,
  })
  async place(
    @Caller() user: User,
    @Param('organ') named: string,
    @OrderOf('place-organ') order: Order,
    @Body({ schema: placeBody }) body: z.infer<typeof placeBody>,
  ) {
    const organ = await this.administration.require(user, named);
    if (organ === user.organ) throw forbidden('本机关的隶属由上级机关更改。');
    const parent = await this.administration.require(user, body.parent);
    return this.told(order, organ, () => this.organOrders.place(order, organ, parent));
  }

  private async told(order: Order, organ: string, work: () => Promise<Receipt>) {
    const { revision, position: at } = await this.orders.carryOut(order, work);
    return { organ, revision: String(revision), position: String(at) };
  }
}
