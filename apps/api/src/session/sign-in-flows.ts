import { Injectable } from '@nestjs/common';
import { randomToken, tokenDigest } from '@tracker/application';
import { update } from '@tracker/read-models';
import { DataSource } from 'typeorm';
import type { FlowSecrets } from './identity-provider.js';

const validMinutes = 10;

export type Flow = FlowSecrets & { readonly returnTo: string };

/** A path of ours, so that a link cannot lead elsewhere after the sign-in. */
export const localPath = (asked: unknown): string =>
  typeof asked === 'string' &&
  /^\/(?![/\\])[\x21-\x7e]{0,1000}$/.test(asked) &&
  !asked.includes('\\')
    ? asked
    : '/';

/** Sign-ins that are with the identity provider, in `app.sign_in_flow`: any process may take them up again. */
@Injectable()
export class SignInFlows {
  constructor(private readonly db: DataSource) {}

  /** Keeps the secrets and returns what the browser holds. */
  async keep({ state, nonce, verifier, returnTo }: Flow, now: Date): Promise<string> {
    const held = randomToken();
    await this.db.query(
      `insert into app.sign_in_flow (digest, state, nonce, verifier, return_to, began_at)
       values ($1, $2, $3, $4, $5, $6)`,
      [tokenDigest(held), state, nonce, verifier, returnTo, now],
    );
    return held;
  }

  /** Takes them back, once; null when they are unknown, used or older than ten minutes. */
  async take(held: string, now: Date): Promise<Flow | null> {
    const since = new Date(now.getTime() - validMinutes * 60_000);
    await this.db.query('delete from app.sign_in_flow where began_at < $1', [since]);
    const { rows } = await update<Flow>(
      this.db,
      `delete from app.sign_in_flow where digest = $1
       returning state, nonce, verifier, return_to as "returnTo"`,
      [tokenDigest(held)],
    );
    return rows[0] ?? null;
  }
}
