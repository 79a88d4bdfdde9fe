import { MovingError } from '@tracker/application';
import { EmbeddedPostgresError } from '@tracker/embedded-postgres';
import { InvalidAddress, StoreRefused, StoreUnavailable } from '@tracker/event-store';
import { ConfigError } from '@tracker/platform';
import { DoorTaken } from '@tracker/telemetry';
import { DatabaseUnfit } from './database/check-database.js';

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

/** What is wrong with the event store that EVENT_STORE_URL names, null for other failures. */
export const logFailureText = (error: unknown): string | null => {
  if (error instanceof InvalidAddress)
    return error.reason === 'no-user'
      ? 'EVENT_STORE_URL 没有写明用户。请写成 kurrentdb://用户:密码@主机:端口，并使用本系统专用的用户。'
      : 'EVENT_STORE_URL 不是 KurrentDB 的地址。请写成 kurrentdb://用户:密码@主机:端口。';
  if (error instanceof StoreRefused && error.reason === 'access-denied')
    return '事件库不接受 EVENT_STORE_URL 中的用户或密码，或者该用户没有读取全部事件（$all）的权限。';
  if (error instanceof StoreUnavailable)
    return '无法连接事件库。请检查 EVENT_STORE_URL 和事件库是否在运行。';
  return null;
};

/** What the person who starts a program is told when it does not start; the unforeseen keeps its stack. */
export const startFailureText = (error: unknown): string => {
  if (error instanceof ConfigError || error instanceof EmbeddedPostgresError) return error.message;
  if (error instanceof QueueUnreachable || error instanceof DatabaseUnfit) return error.message;
  if (error instanceof MovingError) return error.message;
  const aboutTheLog = logFailureText(error);
  if (aboutTheLog !== null) return aboutTheLog;
  if (error instanceof DoorTaken)
    return `端口 ${error.port} 已被占用，请为运行指标换用其他端口（METRICS_PORT）。`;
  const { code, stack } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') return '端口已被占用，请换用其他端口（PORT）。';
  if (code === 'EACCES') return '没有权限使用该端口，请换用 1024 以上的端口（PORT）。';
  return `启动失败：${stack ?? String(error)}`;
};
