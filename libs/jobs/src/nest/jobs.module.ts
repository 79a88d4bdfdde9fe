import { BullModule, getQueueToken } from '@nestjs/bullmq';
import { type BeforeApplicationShutdown, type DynamicModule, Inject, Module } from '@nestjs/common';
import { queueNames } from '../queue-table.js';
import type { Queues } from '../queues.js';

/** Injection token of the queues of this process. */
export const QUEUES = Symbol('Queues');

/**
 * Hands the opened queues to Nest: `@Inject(QUEUES)`, `@InjectQueue('mail')`, and a worker for every
 * provider that is a `@JobProcessor`. Nest closes those workers at its shutdown; whoever opened the
 * queues closes them afterwards.
 */
@Module({})
export class JobsModule implements BeforeApplicationShutdown {
  constructor(@Inject(QUEUES) private readonly queues: Queues) {}

  static register(queues: Queues): DynamicModule {
    const providers = [
      { provide: QUEUES, useValue: queues },
      ...queueNames.map((name) => ({
        provide: getQueueToken(name),
        useValue: queues.queue(name),
      })),
    ];
    return {
      module: JobsModule,
      global: true,
      imports: [BullModule.registerQueue()],
      providers,
      exports: providers.map(({ provide }) => provide),
    };
  }

  beforeApplicationShutdown(): void {
    this.queues.stopWaiting();
  }
}
