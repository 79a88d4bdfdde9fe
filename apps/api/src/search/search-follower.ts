import {
  Inject,
  Injectable,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';
import { SearchIndexer } from '@tracker/application';
import type { Logger } from '@tracker/platform';
import { firstOfAll } from '@tracker/runtime';
import { AS_OWNER, type AsOwner, LOGGER } from '../tokens.js';

/** Keeps the search index at the log for as long as this process serves, or stands by while another one does. */
@Injectable()
export class SearchFollower implements OnApplicationBootstrap, OnModuleDestroy {
  private following: { stop(): Promise<void> } | null = null;

  constructor(
    private readonly indexer: SearchIndexer,
    @Inject(AS_OWNER) private readonly asOwner: AsOwner,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** The start must not wait for the index, and a database that is away for a moment must not end it. */
  onApplicationBootstrap(): void {
    const onError = (error: unknown) =>
      this.logger.error({ error: String(error) }, 'search index failed');
    this.following = firstOfAll({
      adapters: { asOwner: this.asOwner },
      name: 'search index',
      turn: { begin: () => this.indexer.start(onError), end: () => this.indexer.stop() },
      onError,
    });
  }

  async onModuleDestroy(): Promise<void> {
    await this.following?.stop();
  }
}
