import { HttpException } from '@nestjs/common';
import { CellOutsideTableError } from '@tracker/annual-report';
import { AccountRefused, AttachmentError, DraftRefused, OrderRejected } from '@tracker/application';
import { EventStoreError, StoreRefused } from '@tracker/event-store';
import { KeyDestroyed } from '@tracker/personal-data';
import { InvalidCursor } from '@tracker/read-models';
import { DeadlineInputError } from '@tracker/statute';
import { problemText } from '@tracker/wording';
import { attachmentProblem } from '../attachments/attachment-problem.js';
import { draftProblem } from '../drafts/draft-problem.js';
import { accountProblem } from './account-problem.js';
import { databaseIsAway } from './database-away.js';
import { busy, malformed, Problem } from './problem.js';

const absent: readonly string[] = ['request-unknown', 'request-not-found', 'organ-unknown'];

const ofHttp: Readonly<Record<number, readonly [string, string]>> = {
  400: ['malformed', '请求的格式有误。'],
  404: ['not-found', '没有这个地址，或者不支持此方法。请核对 /api/openapi.json。'],
  405: ['method-not-allowed', '此地址不支持该方法。'],
};

const rejected = ({ rejection }: OrderRejected): Problem => {
  const { code, facts } = rejection;
  const status = absent.includes(code) ? 404 : 422;
  return new Problem(status, code, problemText(rejection), { facts });
};

const away = () => busy('store-unavailable', '数据库暂时无法访问，未作任何更改。请稍后重试。');

/** The problem that an error is to whoever sent the request; null for a bug. */
export const problemOf = (error: unknown): Problem | null => {
  if (error instanceof Problem) return error;
  if (error instanceof OrderRejected) return rejected(error);
  if (error instanceof AccountRefused) return accountProblem(error);
  if (error instanceof AttachmentError) return attachmentProblem(error);
  if (error instanceof DraftRefused) return draftProblem(error);
  if (error instanceof InvalidCursor)
    return malformed([{ path: 'after', message: '翻页标记无效，或不属于这种排序' }]);
  if (error instanceof CellOutsideTableError)
    return new Problem(400, error.code, `${error.message}。`);
  if (error instanceof DeadlineInputError) return new Problem(422, error.code, error.message);
  if (error instanceof KeyDestroyed)
    return new Problem(422, 'applicant-erased', '申请人信息已经抹除，不能再记录个人信息。');
  if (error instanceof EventStoreError && (error.retryable || 'actual' in error)) return away();
  if (error instanceof StoreRefused && error.reason === 'access-denied') return away();
  if (error instanceof HttpException) {
    const [code, detail] = ofHttp[error.getStatus()] ?? ['http', '请求未能完成。'];
    return new Problem(error.getStatus(), code, detail);
  }
  return databaseIsAway(error) ? away() : null;
};
