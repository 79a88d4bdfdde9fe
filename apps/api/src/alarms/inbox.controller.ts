import { Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { Inbox } from '@tracker/alarm-desk';
import type { User } from '@tracker/application';
import type { Clock } from '@tracker/platform';
import { CLOCK } from '@tracker/runtime';
import { z } from 'zod';
import { Allow, everyone } from '../access/allow.js';
import { Caller } from '../access/caller.js';
import { Operation } from '../openapi/operation.js';
import { Problem } from '../problems/problem.js';
import { Fresh } from '../requests/fresh.js';
import { position } from '../requests/list-query.js';
import { allReadShape, inboxShape, readShape } from './shapes.js';

const inboxQuery = z.strictObject({
  unread: z.enum(['true', 'false']).optional(),
  minPosition: position.optional(),
});

@Controller('api/inbox')
export class InboxController {
  constructor(
    private readonly inbox: Inbox,
    private readonly fresh: Fresh,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Allow(...everyone)
  @Operation({
    tag: '提醒',
    summary: '我的提醒：近九十天，最新的在前，至多二百条',
    description: '包括代理他人期间的提醒（standInFor 为被代理人姓名）。',
    answer: inboxShape,
  })
  async read(
    @Caller() user: User,
    @Query({ schema: inboxQuery }) { unread, minPosition }: z.infer<typeof inboxQuery>,
  ) {
    await this.fresh.wait(minPosition);
    const today = this.clock.today();
    const items = await this.inbox.of(user, today, { unread: unread === 'true' });
    return {
      unread: unread === 'true' ? items.length : await this.inbox.unread(user, today),
      items: items.map(({ alarmId, ...item }) => ({ id: alarmId, ...item })),
    };
  }

  @Post('read')
  @HttpCode(200)
  @Allow(...everyone)
  @Operation({ tag: '提醒', summary: '将我的提醒全部标为已读', answer: allReadShape })
  async markAllRead(@Caller() user: User) {
    return { read: await this.inbox.markAllRead(user, this.clock.today()) };
  }

  @Post(':id/read')
  @HttpCode(200)
  @Allow(...everyone)
  @Operation({ tag: '提醒', summary: '将一条提醒标为已读', answer: readShape })
  async markRead(@Caller() user: User, @Param('id') id: string) {
    if (!(await this.inbox.markRead(user, this.clock.today(), id)))
      throw new Problem(404, 'inbox-item-unknown', '没有这条提醒。');
    return { id, read: true };
  }
}
