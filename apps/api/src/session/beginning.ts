import { Inject, Injectable } from '@nestjs/common';
import { type SessionMethod, Sessions } from '@tracker/application';
import type { Clock } from '@tracker/platform';
import { CLOCK } from '@tracker/runtime';
import type { Request, Response } from 'express';
import { giveSession, readCookie, sessionCookie } from '../access/cookie.js';
import { agentOf } from './agent.js';
import { type SessionAnswer, SessionAnswers } from './session-answer.js';

type Somebody = { readonly id: string; readonly organ: string };

/** Begins sessions: a fresh token each time, in place of whatever the browser had. */
@Injectable()
export class Beginning {
  constructor(
    private readonly sessions: Sessions,
    private readonly answers: SessionAnswers,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Gives the browser its cookie and returns what the page needs. */
  async of(
    { id, organ }: Somebody,
    method: SessionMethod,
    request: Request,
    response: Response,
  ): Promise<SessionAnswer> {
    const now = new Date(this.clock.now());
    const cookie = await this.sessions.begin(
      {
        userId: id,
        organ,
        method,
        address: request.ip ?? '',
        agent: agentOf(request.headers['user-agent']),
        replaces: readCookie(request, sessionCookie) ?? undefined,
      },
      now,
    );
    giveSession(request, response, cookie);
    const session = await this.sessions.behind(cookie, now, 0);
    if (!session) throw new Error('A session that has just begun is not there.');
    return this.answers.of(session, cookie);
  }
}
