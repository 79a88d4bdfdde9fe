import { Body, Controller, Get, Inject, Param, Put } from '@nestjs/common';
import { type Order, OrganDirectory, OrganOrders, type User } from '@tracker/application';
import { defaultNumberFormat, defaultSettings, formatNumber } from '@tracker/domain';
import type { Clock } from '@tracker/platform';
import { CLOCK } from '@tracker/runtime';
import { yearOf } from '@tracker/statute';
import { settingHelps } from '@tracker/wording';
import type { z } from 'zod';
import { Administration } from '../access/administration.js';
import { Allow } from '../access/allow.js';
import { Caller } from '../access/caller.js';
import { OrderOf } from '../idempotency/order-of.js';
import { Operation } from '../openapi/operation.js';
import { Orders } from '../requests/orders.js';
import {
  numberFormatBody,
  refuseContradiction,
  type SettingsBody,
  settingsBody,
} from './organ-bodies.js';
import { organPlacedShape, organSettingsShape } from './organ-shapes.js';
import { SettingsHistories } from './settings-history.js';

const tag = '机关';

@Controller('api/organs/:organ')
export class SettingsController {
  constructor(
    private readonly orders: Orders,
    private readonly organs: OrganDirectory,
    private readonly organOrders: OrganOrders,
    private readonly administration: Administration,
    private readonly histories: SettingsHistories,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get('settings')
  @Allow('管理')
  @Operation({
    tag,
    summary: '机关的各项设置：现值、默认值、依据、影响，以及由谁在何时更改',
    answer: organSettingsShape,
  })
  async read(@Caller() user: User, @Param('organ') named: string) {
    const organ = await this.administration.require(user, named);
    const { known, ...state } = await this.organs.get(organ);
    const { ofSetting, ofNumberFormat } = await this.histories.of(organ);
    const { settings, numberFormat } = state;
    return {
      organ,
      name: state.name,
      settings: settingHelps.map(({ least = null, most = null, ...help }) => ({
        ...{ ...help, least, most },
        value: settings[help.key],
        defaultValue: defaultSettings[help.key],
        changes: ofSetting.get(help.key) ?? [],
      })),
      numberFormat: {
        present: numberFormat,
        standard: defaultNumberFormat,
        example: formatNumber(numberFormat, yearOf(this.clock.today()), 7),
        changes: ofNumberFormat,
      },
    };
  }

  @Put('settings')
  @Allow('管理')
  @Operation({ tag, summary: '更改本机关或下级机关的设置', answer: organPlacedShape })
  async change(
    @Caller() user: User,
    @Param('organ') named: string,
    @OrderOf('change-organ-settings') order: Order,
    @Body({ schema: settingsBody }) settings: SettingsBody,
  ) {
    const organ = await this.administration.require(user, named);
    refuseContradiction((await this.organs.get(organ)).settings, settings);
    return this.told(order, organ, () => this.organOrders.changeSettings(order, organ, settings));
  }

  @Put('number-format')
  @Allow('管理')
  @Operation({
    tag,
    summary: '更改登记编号的格式，自下一个编号起适用',
    description:
      '前缀、年份、连接、序号、后缀依次写出。连接和后缀不能有数字，前缀不能以数字结尾，所以任何两个编号都不会相同；已有的编号不变。',
    answer: organPlacedShape,
  })
  async setNumberFormat(
    @Caller() user: User,
    @Param('organ') named: string,
    @OrderOf('set-number-format') order: Order,
    @Body({ schema: numberFormatBody }) format: z.infer<typeof numberFormatBody>,
  ) {
    const organ = await this.administration.require(user, named);
    return this.told(order, organ, () => this.organOrders.setNumberFormat(order, organ, format));
  }

  private async told(order: Order, organ: string, work: () => ReturnType<OrganOrders['rename']>) {
    const { revision, position } = await this.orders.carryOut(order, work);
    return { organ, revision: String(revision), position: String(position) };
  }
}
