import { OnWorkerEvent, Processor, WorkerHost } from '@nestjs/bullmq';
import { Logger } from '@nestjs/common';
import { workerOptions } from '../job-options.js';
import type { QueueName } from '../queue-table.js';
import type { AlarmJob } from '../queues.js';

/** Marks a class as the worker of a queue, with the options of the queue table. */
export const JobProcessor = (name: QueueName): ClassDecorator =>
  Processor(name, workerOptions(name));

/** Base of every processor: a job ends in a command, and a lost connection in a line of the log. */
export abstract class JobHost extends WorkerHost {
  private readonly logger = new Logger('Jobs');

  abstract override process(job: AlarmJob): Promise<unknown>;

  /** BullMQ prints what nobody hears. */
  @OnWorkerEvent('error')
  onError(error: Error): void {
    this.logger.warn(`${this.worker.name}: ${error.message}`);
  }

  @OnWorkerEvent('failed')
  onFailed(job: AlarmJob | undefined, error: Error): void {
    this.logger.warn(`${this.worker.name} ${job?.id ?? '?'} failed: ${error.message}`);
  }
}
