import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import type { User } from '@tracker/application';
import type { Response } from 'express';
import { z } from 'zod';
import { Allow, everyone } from '../access/allow.js';
import { Caller } from '../access/caller.js';
import type { ApiRequest } from '../http/api-request.js';
import { Operation } from '../openapi/operation.js';
import { malformed } from '../problems/problem.js';
import { position } from '../requests/list-query.js';
import { LiveConnections } from './live-connections.js';

const liveQuery = z.strictObject({ after: position.optional() });

@Controller('api/live')
export class LiveController {
  constructor(private readonly connections: LiveConnections) {}

  @Get()
  @Allow(...everyone)
  @Operation({
    tag: '查询',
    summary: '实时更新（text/event-stream）：本机关的哪些内容已有变化',
    description:
      '每条消息为 {position, kind, requestId?}，不含个人信息；断开后以 Last-Event-ID 或者 after 续传；登录结束时发出 over 并关闭。',
  })
  async follow(
    @Caller() user: User,
    @Query({ schema: liveQuery }) { after }: z.infer<typeof liveQuery>,
    @Req() request: ApiRequest,
    @Res() response: Response,
  ): Promise<void> {
    // Whoever does not say that it reads a stream would wait for the end of it.
    if (!request.headers.accept || !request.accepts('text/event-stream'))
      throw malformed([{ path: 'Accept', message: '应为 text/event-stream' }]);
    const last = position.safeParse(request.headers['last-event-id']);
    const from = last.success ? last.data : (after ?? null);
    await this.connections.begin(user, request, response, from);
  }
}
