import { Injectable } from '@nestjs/common';
import { tokenDigest, type User, Users } from '@tracker/application';

const believedMs = 5_000;
const remembered = 1_000;

/** Accounts by token; one is believed for five seconds, so that disabling it works soon everywhere. */
@Injectable()
export class Accounts {
  private readonly known = new Map<string, { readonly user: User; readonly until: number }>();

  constructor(private readonly users: Users) {}

  /** The account behind an `Authorization` header; null without a valid token. */
  async behind(authorization: string | undefined): Promise<User | null> {
    const token = /^Bearer ([\w~+/.-]{1,200}=*)$/i.exec(authorization ?? '')?.[1];
    if (!token) return null;
    const digest = tokenDigest(token);
    const believed = this.known.get(digest);
    if (believed && believed.until > performance.now()) return believed.user;
    this.known.delete(digest);
    const user = await this.users.byToken(token);
    if (!user) return null;
    if (this.known.size >= remembered) this.known.clear();
    this.known.set(digest, { user, until: performance.now() + believedMs });
    return user;
  }
}
