import { Inject, Injectable } from '@nestjs/common';
import { csrfTokenOf, type Session, Sessions, sameSecret } from '@tracker/application';
import type { Clock } from '@tracker/platform';
import { CLOCK } from '@tracker/runtime';
import type { Request } from 'express';
import { Problem } from '../problems/problem.js';
import { ACCESS_OPTIONS, type AccessOptions } from './access-options.js';
import { readCookie, sessionCookie } from './cookie.js';
import { crossSite, isCrossSite, isUnsafe } from './cross-site.js';

/** Seconds since somebody last touched the page, as it says itself: what it fetches alone is no work. */
const idleSecondsOf = ({ headers, path }: Pick<Request, 'headers' | 'path'>): number => {
  // A stream of changes opens itself again and again, and cannot say how long nobody was there.
  if (path === '/api/live') return 999_999;
  const told = headers['x-idle-seconds'];
  return typeof told === 'string' && /^\d{1,6}$/.test(told) ? Number(told) : 0;
};

/** Who comes with a cookie, and whether the page that sends it is ours. */
@Injectable()
export class SignedIn {
  constructor(
    private readonly sessions: Sessions,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ACCESS_OPTIONS) private readonly options: AccessOptions,
  ) {}

  /** The session behind the cookie; undefined without a cookie, null where it is over. */
  async behind(request: Request): Promise<Session | null | undefined> {
    const cookie = readCookie(request, sessionCookie);
    if (cookie === null) return undefined;
    const now = new Date(this.clock.now());
    return this.sessions.behind(cookie, now, idleSecondsOf(request));
  }

  /** Refuses what a page was opened for another organ than the session works for by now. Throws 409. */
  refuseOtherOrgan({ headers }: Request, { user }: Session): void {
    const opened = headers['x-organ'];
    if (opened === undefined || opened === user.organ) return;
    throw new Problem(
      409,
      'organ-changed',
      '您已在另一个窗口改为办理其他机关的事务，本页未作任何更改。请先改回本页的机关。',
      { organ: user.organ },
    );
  }

  /** Refuses what the page of another site sends. Throws 403. */
  refuseCrossSite(request: Request): void {
    if (isUnsafe(request.method) && isCrossSite(request, this.options.publicUrl)) throw crossSite();
  }

  /** Refuses unsafe methods without the token that only our own page knows. Throws 403. */
  refuseForged(request: Request): void {
    if (!isUnsafe(request.method)) return;
    this.refuseCrossSite(request);
    const given = request.headers['x-csrf-token'];
    const cookie = readCookie(request, sessionCookie) ?? '';
    if (typeof given === 'string' && sameSecret(given, csrfTokenOf(cookie))) return;
    throw new Problem(403, 'csrf', '页面与当前登录不符，未作任何更改。请刷新页面后重试。');
  }
}
