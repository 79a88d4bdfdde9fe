import { Inject, Injectable } from '@nestjs/common';
import { csrfTokenOf, OrganDirectory, type Session, Sessions, Staff } from '@tracker/application';
import type { Clock } from '@tracker/platform';
import { CLOCK } from '@tracker/runtime';
import type { z } from 'zod';
import type { sessionShape } from './shapes.js';

export type SessionAnswer = z.infer<typeof sessionShape>;

/** What the browser is told of a session. */
@Injectable()
export class SessionAnswers {
  constructor(
    private readonly sessions: Sessions,
    private readonly staff: Staff,
    private readonly organs: OrganDirectory,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Of a session, or of a script's account, which has neither cookie nor password. */
  async of(
    { user, account, mustChangePassword }: Pick<Session, 'user' | 'account' | 'mustChangePassword'>,
    cookie: string | null,
  ): Promise<SessionAnswer> {
    const { id, name, organ, roles } = user;
    const organs = await Promise.all(
      (await this.staff.organsOf(id)).map(async (one) => ({
        organ: one,
        name: await this.name(one),
      })),
    );
    return {
      user: { id, name, account, organ, organName: await this.name(organ), roles: [...roles] },
      organs,
      csrfToken: cookie === null ? '' : csrfTokenOf(cookie),
      mustChangePassword,
      idleMinutes: this.sessions.idleMinutes,
      today: this.clock.today(),
    };
  }

  private async name(organ: string): Promise<string> {
    const known = await this.organs.find(organ);
    return known.known ? known.name : organ;
  }
}
