import { Inject, Injectable } from '@nestjs/common';
import {
  csrfTokenOf,
  Drafts,
  OrganDirectory,
  type Session,
  Sessions,
  Staff,
} from '@tracker/application';
import type { Clock } from '@tracker/platform';
import { ProjectionRunner } from '@tracker/read-models';
import { CLOCK } from '@tracker/runtime';
import type { z } from 'zod';
import { IdentityProvider, signOutPath } from './identity-provider.js';
import type { sessionShape } from './shapes.js';

export type SessionAnswer = z.infer<typeof sessionShape>;

type Told = Pick<Session, 'user' | 'account' | 'mustChangePassword'> & {
  /** Absent for a script. */
  readonly method?: Session['method'];
};

/** What the browser is told of a session. */
@Injectable()
export class SessionAnswers {
  constructor(
    private readonly sessions: Sessions,
    private readonly staff: Staff,
    private readonly organs: OrganDirectory,
    private readonly provider: IdentityProvider,
    private readonly drafts: Drafts,
    private readonly projections: ProjectionRunner,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Of a session, or of a script's account, which has neither cookie nor password. */
  async of(
    { user, account, mustChangePassword, method }: Told,
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
      signOutAt: method === 'sso' && this.provider.name !== null ? signOutPath : null,
      idleMinutes: this.sessions.idleMinutes,
      draftKey: method ? await this.drafts.keyInBrowser(id) : null,
      today: this.clock.today(),
      position: (await this.projections.holds())?.toString() ?? null,
    };
  }

  private async name(organ: string): Promise<string> {
    const known = await this.organs.find(organ);
    return known.known ? known.name : organ;
  }
}
