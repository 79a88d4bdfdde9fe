import { Injectable } from '@nestjs/common';
import { tooMany } from '../problems/problem.js';

const windowMs = 60_000;
const remembered = 20_000;

type Count = { readonly since: number; readonly calls: number };

/** Counts calls of open routes by address, minute by minute, in this process. */
@Injectable()
export class RateLimit {
  private readonly counts = new Map<string, Count>();

  /** Throws 429 beyond so many calls a minute. */
  pass(route: string, address: string, perMinute: number, now = performance.now()): void {
    const key = `${route} ${address}`;
    const known = this.counts.get(key);
    const current = known && now - known.since < windowMs ? known : { since: now, calls: 0 };
    if (!known && this.counts.size >= remembered) this.counts.clear();
    this.counts.set(key, { ...current, calls: current.calls + 1 });
    if (current.calls < perMinute) return;
    const seconds = Math.ceil((current.since + windowMs - now) / 1000);
    throw tooMany('too-many-requests', `请求过于频繁，请在 ${seconds} 秒后重试。`, seconds);
  }
}
