import { Injectable } from '@nestjs/common';
import { OrderRejected, OrganDirectory, type User } from '@tracker/application';
import { reject } from '@tracker/domain';

type Person = Pick<User, 'organ' | 'roles'>;

/**
 * Whom 管理 of an organ administers: their own organ and those beneath it, and no other. Whoever
 * touches an organ, its settings or its accounts on somebody's behalf asks here; every other role
 * keeps to its own organ.
 */
@Injectable()
export class Administration {
  constructor(private readonly organs: OrganDirectory) {}

  /** Whether somebody has 管理 of this organ or of one it stands under. Throws `organ-unknown`. */
  async administers({ organ: own, roles }: Person, organ: string): Promise<boolean> {
    if (!roles.includes('管理')) return false;
    return own === organ || (await this.organs.lineOf(organ)).includes(own);
  }

  /** The organ named, or one's own. An organ outside is as unknown as one that is not there (404). */
  async require(user: Person & { readonly organ: string }, organ = user.organ): Promise<string> {
    if (await this.administers(user, organ)) return organ;
    throw new OrderRejected(reject('organ-unknown', { organ }).rejection);
  }
}
