import { Body, Controller, Get, Put } from '@nestjs/common';
import {
  type Order,
  OrganDirectory,
  OrganOrders,
  type Receipt,
  type User,
} from '@tracker/application';
import type { z } from 'zod';
import { Allow, everyone } from '../access/allow.js';
import { Caller } from '../access/caller.js';
import { OrderOf } from '../idempotency/order-of.js';
import { Operation } from '../openapi/operation.js';
import { organReceiptShape } from '../openapi/schemas.js';
import { Orders } from '../requests/orders.js';
import { nameBody, refuseContradiction, type SettingsBody, settingsBody } from './organ-bodies.js';
import { organShape } from './organ-shapes.js';

const told = ({ revision, position }: Receipt) => ({
  revision: String(revision),
  position: String(position),
});

@Controller('api/organ')
export class OrganController {
  constructor(
    private readonly orders: Orders,
    private readonly organs: OrganDirectory,
    private readonly organOrders: OrganOrders,
  ) {}

  @Get()
  @Allow(...everyone)
  @Operation({ tag: '机关', summary: '本机关的名称与设置', answer: organShape })
  async read(@Caller() user: User) {
    const { organ, name, settings, importing } = await this.organs.get(user.organ);
    return { organ, name, settings, importUnfinished: importing.length > 0 };
  }

  @Put()
  @Allow('管理')
  @Operation({ tag: '机关', summary: '机关更名', answer: organReceiptShape })
  async rename(
    @Caller() { organ }: User,
    @OrderOf('rename-organ') order: Order,
    @Body({ schema: nameBody }) { name }: z.infer<typeof nameBody>,
  ) {
    return told(
      await this.orders.carryOut(order, () => this.organOrders.rename(order, organ, name)),
    );
  }

  @Put('settings')
  @Allow('管理')
  @Operation({ tag: '机关', summary: '更改机关设置', answer: organReceiptShape })
  async change(
    @Caller() { organ }: User,
    @OrderOf('change-organ-settings') order: Order,
    @Body({ schema: settingsBody }) settings: SettingsBody,
  ) {
    refuseContradiction((await this.organs.get(organ)).settings, settings);
    return told(
      await this.orders.carryOut(order, () =>
        this.organOrders.changeSettings(order, organ, settings),
      ),
    );
  }
}
