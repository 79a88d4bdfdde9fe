import { z } from 'zod';

const instant = z.iso.datetime();

/** How the system stands, for whoever keeps it running. */
export const systemStateShape = z
  .object({
    version: z.string(),
    node: z.string(),
    startedAt: instant,
    at: instant,
    database: z.object({
      profile: z.enum(['embedded', 'server', 'cluster']),
      version: z.string(),
      bytes: z.number().describe('数据库占用的字节数'),
      events: z.number().nullable().describe('事件日志的事件数（估计）；日志在 KurrentDB 时为空'),
      position: z.string().nullable(),
    }),
    disk: z
      .object({ folder: z.string(), freeBytes: z.number(), totalBytes: z.number() })
      .nullable()
      .describe('数据目录所在的磁盘；使用自备数据库时为空'),
    models: z.array(
      z.object({
        name: z.string(),
        label: z.string(),
        position: z.string().nullable(),
        lag: z.number().describe('落后于日志的位置数；日志在 KurrentDB 时按字节计'),
        parked: z.int().describe('因无法处理而搁置的事件流数'),
        haltedReason: z.string().nullable(),
        running: z.boolean(),
        updatedAt: instant,
      }),
    ),
    queues: z
      .array(
        z.object({
          name: z.string(),
          label: z.string(),
          waiting: z.int(),
          active: z.int(),
          delayed: z.int(),
          failed: z.int(),
        }),
      )
      .nullable()
      .describe('本进程未启动任务队列，或者队列服务连接不上时为空'),
    queueBackend: z.enum(['postgres', 'redis']).nullable(),
    boardPath: z.string().nullable().describe('任务看板的地址'),
    backups: z.array(
      z.object({
        at: instant,
        file: z.string(),
        bytes: z.number(),
        events: z.number(),
        position: z.string().nullable(),
        sha256: z.string(),
        encrypted: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'SystemState' });
