import {
  Inject,
  Injectable,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';
import { SearchIndexer } from '@tracker/application';
import type { Logger } from '@tracker/platform';
import { LOGGER } from '../tokens.js';

const retryMs = 5_000;

/** Keeps the search index at the log for as long as this process serves. */
@Injectable()
export class SearchFollower implements OnApplicationBootstrap, OnModuleDestroy {
  private stopping = false;
  private timer: NodeJS.Timeout | undefined;
  private starting: Promise<void> = Promise.resolve();

  constructor(
    private readonly indexer: SearchIndexer,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.start();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopping = true;
    clearTimeout(this.timer);
    await this.starting;
    await this.indexer.stop();
  }

  /** The start must not wait for the index, and a database that is away for a moment must not end it. */
  private start(): void {
    const failed = (error: unknown) =>
      this.logger.error({ error: String(error) }, 'search index failed');
    this.starting = this.indexer.start(failed).catch((error) => {
      failed(error);
      if (!this.stopping) this.timer = setTimeout(() => this.start(), retryMs);
    });
  }
}
