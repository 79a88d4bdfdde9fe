import { EmbeddedPostgresError } from '@tracker/embedded-postgres';
import { ConfigError } from '@tracker/platform';

/** The queue that QUEUE_URL names cannot be reached; the jobs have nowhere to live. */
export class QueueUnreachable extends Error {
  constructor(cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    super(
      `无法连接 QUEUE_URL 所指的队列服务：${reason}。请启动 Redis，或去掉 QUEUE_URL 改用数据库。`,
      {
        cause,
      },
    );
    this.name = 'QueueUnreachable';
  }
}

/** What the person who starts a program is told when it does not start; the unforeseen keeps its stack. */
export const startFailureText = (error: unknown): string => {
  if (error instanceof ConfigError || error instanceof EmbeddedPostgresError) return error.message;
  if (error instanceof QueueUnreachable) return error.message;
  const { code, stack } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') return '端口已被占用，请换用其他端口（PORT）。';
  if (code === 'EACCES') return '没有权限使用该端口，请换用 1024 以上的端口（PORT）。';
  return `启动失败：${stack ?? String(error)}`;
};
