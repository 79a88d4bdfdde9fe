import { setTimeout as pause } from 'node:timers/promises';
import type { Client, ClientBase } from 'pg';
import {
  applicationName,
  type Holder,
  holdersOf,
  parseHolder,
  takeServing,
} from './advisory-locks.js';
import { connect } from './connect.js';
import { EmbeddedPostgresError, errorText } from './errors.js';
import { processBirth } from './process-identity.js';
import type { ConnectionTarget } from './types.js';

export type ServingRequest = {
  readonly connection: ConnectionTarget;
  /** Who serves, in ASCII; shown to the one who comes second. */
  readonly application: string;
  readonly log: (line: string) => void;
};

export type ServingClaim =
  | { readonly granted: true; release(): Promise<void> }
  | { readonly granted: false; readonly holder: Holder };

/** A session for the claim; a server that is just coming back is waited for, 15 seconds at most. */
const session = async (request: ServingRequest): Promise<Client> => {
  for (let tries = 0; tries < 150; tries += 1) {
    const attempt = await connect(request.connection, applicationName(request.application));
    if (attempt.state === 'connected') return attempt.client;
    await pause(100);
  }
  throw new EmbeddedPostgresError(
    'start-failed',
    { folder: request.connection.host },
    '无法连接内置数据库，未能登记服务进程。',
  );
};

const currentHolder = async (client: ClientBase): Promise<Holder | null> => {
  const name = (await holdersOf(client, 'serving'))[0];
  return name === undefined ? null : parseHolder(name);
};

/** Takes the lock; a holder killed a moment ago may still have a session, so it is waited for. */
const take = async (client: ClientBase): Promise<Holder | null> => {
  for (let tries = 0; ; tries += 1) {
    if (await takeServing(client)) return null;
    const holder = await currentHolder(client);
    const lives = holder !== null && processBirth(holder.pid) !== null;
    if (holder !== null && (lives || tries >= 20)) return holder;
    await pause(50);
  }
};

class Claim {
  readonly granted = true;
  private released = false;

  constructor(
    private client: Client,
    private readonly request: ServingRequest,
  ) {
    this.guard(client);
  }

  async release(): Promise<void> {
    this.released = true;
    await this.client.end().catch(() => {});
  }

  private guard(client: Client): void {
    this.client = client;
    client.once('end', () => {
      if (!this.released) void this.retake();
    });
  }

  /** After the server was lost and brought back the claim is taken anew. */
  private async retake(): Promise<void> {
    for (let wait = 50; !this.released; wait = Math.min(wait * 2, 1000)) {
      try {
        if (await this.retakeOnce()) return;
      } catch (error) {
        if (wait === 1000) this.request.log(`尚未重新登记服务进程：${errorText(error)}`);
      }
      await pause(wait);
    }
  }

  private async retakeOnce(): Promise<boolean> {
    const client = await session(this.request);
    const holder = await take(client);
    if (holder === null && !this.released) {
      this.guard(client);
      return true;
    }
    if (holder !== null) {
      this.request.log(`该数据目录已由进程 ${holder.pid}（${holder.application}）提供服务。`);
    }
    await client.end();
    return this.released;
  }
}

/**
 * Claims to be the one process that serves this data folder over HTTP, or says who does. The claim is
 * a session lock on a connection of its own, so it ends with the process, and is retaken after a loss.
 */
export const claimServing = async (request: ServingRequest): Promise<ServingClaim> => {
  const client = await session(request);
  const holder = await take(client);
  if (holder === null) return new Claim(client, request);
  await client.end();
  return { granted: false, holder };
};

/** Who serves this data folder, or null. `client` is any session in its database. */
export const isServed = (client: ClientBase): Promise<Holder | null> => currentHolder(client);
