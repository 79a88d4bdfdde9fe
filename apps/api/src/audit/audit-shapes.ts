import { z } from 'zod';

const day = z.iso.date();

export const auditPageShape = z
  .object({
    organ: z.string(),
    from: day,
    to: day,
    rows: z.array(
      z.object({
        id: z.string(),
        at: z.iso.datetime(),
        source: z.enum(['log', 'entry']).describe('log 事件日志；entry 账号与登录的记录'),
        actor: z.object({ id: z.string(), name: z.string() }),
        action: z.string(),
        label: z.string(),
        what: z.string().describe('做了什么，不含个人信息'),
        requestId: z.uuid().nullable(),
        number: z.string().nullable(),
        position: z.string().nullable().describe('事件日志中的位置'),
      }),
    ),
    nextCursor: z.string().nullable(),
    actions: z.array(z.object({ code: z.string(), label: z.string() })).describe('可选的操作'),
  })
  .meta({ id: 'AuditPage' });
