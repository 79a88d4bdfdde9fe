import { BrokenLogError } from '@tracker/annual-report';
import { AccountRefused, TamperedEvent } from '@tracker/application';
import { EventStoreError } from '@tracker/event-store';
import { ConfigError } from '@tracker/platform';
import { ModelHalted, RebuildUnderWay, UnknownModel } from '@tracker/read-models';
import { DatabaseUnfit, logFailureText } from '@tracker/runtime';
import { CliFailure } from '../shell/failure.js';

const failure = (
  cause: Error,
  code: string,
  message: string,
  facts: Readonly<Record<string, string>> = {},
  exitCode = 1,
): CliFailure => new CliFailure(code, message, { cause, facts, exitCode });

/** Errors of the adapters that carry no Chinese sentence of their own; others pass unchanged. */
export const translated = (error: unknown): unknown => {
  if (error instanceof ConfigError) return failure(error, 'config-invalid', error.message, {}, 2);
  if (error instanceof TamperedEvent) {
    const { id, position, stream } = error.event;
    const message = `第 ${position} 号事件与其散列值不符，数据可能被改动，不能据此统计。请运行 tracker verify。`;
    return failure(error, 'log-tampered', message, { id, position: String(position), stream });
  }
  if (error instanceof AccountRefused && error.code === 'account-taken')
    return failure(error, error.code, '登录账号已被使用，请换一个。');
  if (error instanceof BrokenLogError)
    return failure(error, 'log-broken', `事件记录前后矛盾，不能据此统计：${error.message}`);
  if (error instanceof UnknownModel)
    return failure(error, 'model-unknown', `没有名为 ${error.model} 的读取模型。`, {
      name: error.model,
    });
  if (error instanceof RebuildUnderWay)
    return failure(error, 'rebuild-under-way', '另一个进程正在重建读取模型，请稍后再试。');
  if (error instanceof ModelHalted)
    return failure(error, 'model-halted', `读取模型 ${error.model} 无法处理一个事件。`, {
      name: error.model,
      stream: error.poison.stream,
      position: String(error.poison.position),
      reason: error.poison.error,
    });
  const aboutTheLog = logFailureText(error);
  if (aboutTheLog !== null && error instanceof Error)
    return failure(error, 'store-failed', aboutTheLog);
  if (error instanceof DatabaseUnfit) return failure(error, 'database-unfit', error.message);
  if (error instanceof EventStoreError)
    return failure(error, 'store-failed', `事件库不可用：${error.message}`);
  return error;
};
