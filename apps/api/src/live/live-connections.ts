import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Sessions, type User } from '@tracker/application';
import type { Clock } from '@tracker/platform';
import { CLOCK } from '@tracker/runtime';
import type { Response } from 'express';
import { Accounts } from '../access/accounts.js';
import { readCookie, sessionCookie } from '../access/cookie.js';
import type { ApiRequest } from '../http/api-request.js';
import { busy } from '../problems/problem.js';
import { type Listener, LiveFeed } from './live-feed.js';
import { messageOf, type Placed } from './live-message.js';
import { Telling } from './telling.js';

export type LiveOptions = { readonly heartbeatMs: number };
export const LIVE_OPTIONS = Symbol('LiveOptions');

const atMost = 1_000;
const perPerson = 12;
const backlog = 1_000_000;
/** What a page fetches by itself is no sign of work, so it keeps no session alive. */
const idleForEver = 999_999;

type Connection = Listener & {
  readonly user: User;
  readonly request: ApiRequest;
  readonly response: Response;
  readonly telling: Telling;
};

/** The open streams: bounded, kept awake, and ended with the session, the reader or the process. */
@Injectable()
export class LiveConnections implements OnModuleDestroy {
  private readonly open = new Set<Connection>();
  private readonly heart: NodeJS.Timeout;
  private closed = false;

  constructor(
    private readonly feed: LiveFeed,
    private readonly accounts: Accounts,
    private readonly sessions: Sessions,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LIVE_OPTIONS) { heartbeatMs }: LiveOptions,
  ) {
    this.heart = setInterval(() => void this.beat(), heartbeatMs);
    this.heart.unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.heart);
    this.endAll();
  }

  /** Ends every stream and begins none any more: the process is on its way out. */
  endAll(): void {
    this.closed = true;
    for (const connection of this.open) this.end(connection);
  }

  /** Answers with the stream, from a position on where the reader names one. */
  async begin(
    user: User,
    request: ApiRequest,
    response: Response,
    after: bigint | null,
  ): Promise<void> {
    const own = [...this.open].filter((one) => one.user.id === user.id);
    if (this.closed || this.open.size >= atMost || own.length >= perPerson)
      throw busy('live-full', '实时更新的连接已满，页面仍可手动刷新。', 60);
    const { organ } = user;
    const telling = new Telling((changes) => this.write(connection, changes));
    const connection: Connection = {
      ...{ user, organ, request, response, telling },
      tell: (changes) => telling.tell(changes),
    };
    this.open.add(connection);
    response.on('close', () => this.forget(connection));
    try {
      await this.feed.add(connection);
      const missed = after === null ? [] : await this.feed.missed(organ, after);
      const head = await this.feed.head();
      response.setHeader('Content-Type', 'text/event-stream; charset=utf-8');
      response.setHeader('X-Accel-Buffering', 'no');
      response.write(`retry: 3000\nevent: begun\nid: ${after ?? head ?? 0}\ndata: {}\n\n`);
      telling.begin(after !== null && head !== null && after <= head ? after : null, missed);
    } catch (error) {
      this.forget(connection);
      throw error;
    }
  }

  private write(connection: Connection, changes: readonly Placed[]): void {
    const { response } = connection;
    if (response.writableEnded) return;
    for (const change of changes) response.write(messageOf(change));
    if (response.writableLength > backlog) this.end(connection);
  }

  private async beat(): Promise<void> {
    for (const connection of [...this.open]) {
      if (connection.response.writableEnded || !connection.response.headersSent) continue;
      const still = await this.stillMay(connection).catch(() => true);
      if (still) connection.response.write(': \n\n');
      else this.end(connection, 'event: over\ndata: {}\n\n');
    }
  }

  /** The same person, for the same organ; a database that is away ends nothing. */
  private async stillMay({ user, request }: Connection): Promise<boolean> {
    const { authorization } = request.headers;
    const cookie = readCookie(request, sessionCookie);
    const now = new Date(this.clock.now());
    const found =
      authorization === undefined
        ? cookie && (await this.sessions.behind(cookie, now, idleForEver))?.user
        : await this.accounts.behind(authorization);
    return Boolean(found && found.id === user.id && found.organ === user.organ);
  }

  private end(connection: Connection, last = ''): void {
    this.forget(connection);
    connection.response.end(last);
  }

  private forget(connection: Connection): void {
    this.open.delete(connection);
    this.feed.remove(connection);
  }
}
