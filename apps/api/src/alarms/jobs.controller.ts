import { Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { RequestReader, type User } from '@tracker/application';
import { type QueueName, type Queues, queueNames } from '@tracker/jobs';
import { Allow } from '../access/allow.js';
import { Caller } from '../access/caller.js';
import { ChangesNothing } from '../idempotency/order-marks.js';
import { Operation } from '../openapi/operation.js';
import { busy, Problem } from '../problems/problem.js';
import { JOB_QUEUES } from '../tokens.js';
import { failedJobsShape, retriedShape } from './shapes.js';

const isQueue = (name: string): name is QueueName => queueNames.some((queue) => queue === name);

@Controller('api/jobs')
export class JobsController {
  constructor(
    private readonly requests: RequestReader,
    @Inject(JOB_QUEUES) private readonly queues: Queues | null,
  ) {}

  @Get('failed')
  @Allow('管理')
  @Operation({
    tag: '提醒',
    summary: '多次重试仍失败的任务，附其申请；每个队列至多五十个',
    answer: failedJobsShape,
  })
  async failed(@Caller() { organ }: User) {
    const queues = this.open();
    const pages = await Promise.all(
      queueNames.map(async (queue) => {
        const { jobs } = await queues.failed(queue);
        return jobs.map((job) => ({ queue, ...job }));
      }),
    );
    const jobs = await Promise.all(
      pages.flat().map(async ({ payload, ...job }) => {
        const requestId = requestIdIn(payload);
        const owner = await this.ownerOf(requestId);
        return { ...job, requestId: owner === organ ? requestId : null, owner };
      }),
    );
    return {
      jobs: jobs
        .filter(({ owner }) => owner === null || owner === organ)
        .map(({ owner, ...job }) => job),
    };
  }

  @Post(':queue/:id/retry')
  @HttpCode(200)
  @Allow('管理')
  @ChangesNothing()
  @Operation({
    tag: '提醒',
    summary: '重试一个失败的任务',
    changesNothing: true,
    answer: retriedShape,
  })
  async retry(@Caller() { organ }: User, @Param('queue') queue: string, @Param('id') id: string) {
    const queues = this.open();
    const job = isQueue(queue) ? await queues.queue(queue).getJob(id) : undefined;
    const owner = job && (await this.ownerOf(requestIdIn(job.data)));
    const own = owner === null || owner === organ;
    if (!isQueue(queue) || !own || !(await queues.retry(queue, id)))
      throw new Problem(404, 'job-unknown', '没有这个失败的任务，它可能已经重试。');
    return { queue, id, retried: true };
  }

  /** The organ whose request a job is about; null for a job about none. */
  private async ownerOf(requestId: string | null): Promise<string | null> {
    return requestId === null ? null : this.requests.organOf(requestId);
  }

  private open(): Queues {
    if (!this.queues) throw busy('queue-closed', '本进程未启动任务队列。');
    if (this.queues.isAway())
      throw busy('queue-away', '队列服务暂时连接不上，提醒在连上后补发。请稍后再看。', 10);
    return this.queues;
  }
}

/** The request that a job is about: named in it, or in the name of its alarm. */
const requestIdIn = ({ requestId, alarmId }: Readonly<Record<string, unknown>>): string | null => {
  if (typeof requestId === 'string') return requestId;
  const named = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec(String(alarmId ?? ''));
  return named?.[0] ?? null;
};
