import { setTimeout as pause } from 'node:timers/promises';
import type { Adapters } from '../adapters.js';
import { keepAlive, lockOf } from './only-here.js';

export type Turn = {
  /** Called when this process is the one; what it throws is tried again. */
  begin(): Promise<void>;
  end(): Promise<void>;
};

export type FirstOptions = {
  readonly adapters: Pick<Adapters, 'asOwner'>;
  readonly name: string;
  readonly turn: Turn;
  readonly onError: (error: unknown) => void;
  /** How often the others look whether the place is free; 2 s by default. */
  readonly lookEveryMs?: number;
};

/**
 * Of all processes one is at it, the next when that one is gone. The lock is a connection's, so for a
 * moment two may believe that they are the one: what they do must be harmless twice.
 */
export const firstOfAll = (options: FirstOptions): { stop(): Promise<void> } => {
  const { adapters, name, turn, onError, lookEveryMs = 2_000 } = options;
  const stopping = new AbortController();
  const { signal } = stopping;
  const stopped = new Promise<void>((resolve) => {
    signal.addEventListener('abort', () => resolve());
  });
  const rest = () => pause(lookEveryMs, undefined, { signal }).catch(() => {});

  const queue = (): Promise<void> =>
    adapters.asOwner(async (client) => {
      const broken = new Promise<void>((resolve) => {
        client.on('error', () => resolve());
        client.on('end', () => resolve());
      });
      await client.query(keepAlive);
      for (; !signal.aborted; await Promise.race([rest(), broken])) {
        const { rows } = await client.query<{ taken: boolean }>(
          'select pg_try_advisory_lock(hashtextextended($1, 0)) as taken',
          [lockOf(name)],
        );
        if (!rows[0]?.taken) continue;
        try {
          await turn.begin();
          await Promise.race([stopped, broken]);
        } finally {
          await turn.end();
        }
        return;
      }
    });

  const running = (async () => {
    while (!signal.aborted) {
      await queue().catch(onError);
      if (!signal.aborted) await rest();
    }
  })();
  return {
    stop: () => {
      stopping.abort();
      return running;
    },
  };
};
