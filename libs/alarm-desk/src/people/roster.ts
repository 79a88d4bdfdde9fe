import type { Role } from '@tracker/domain';
import { type Queryable, select } from '@tracker/read-models';

/** An account as messages need it. */
export type Colleague = {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly email: string | null;
};

/** A colleague with his organ. */
export type Member = Colleague & { readonly organ: string };

/** Whom a message is for: a person by name, or everybody of a role. */
export type Addressed = { readonly as: string; readonly user?: string };

/** The role that stands behind an addressee who is not named. */
export const roleOf = (as: string): Role => (as === 'head' ? '审核' : '承办');

/** The staff of an organ, with those who stand in for the absent. */
export class Roster {
  constructor(private readonly db: Queryable) {}

  /** Everybody who receives a message on a day; an absent colleague's stand-in in his place. */
  async receiving(
    organ: string,
    addressed: readonly Addressed[],
    day: string,
  ): Promise<readonly Colleague[]> {
    const staff = await this.of(organ);
    const meant = staff.filter(({ name, roles }) =>
      addressed.some(({ as, user }) =>
        user === undefined ? roles.includes(roleOf(as)) : user === name,
      ),
    );
    const receivers = await Promise.all(meant.map((one) => this.inPlaceOf(one, staff, day)));
    return [...new Map(receivers.map((one) => [one.id, one])).values()];
  }

  /** Accounts of an organ that are not disabled, by name. */
  of(organ: string): Promise<readonly Colleague[]> {
    return select<Colleague>(
      this.db,
      `select id, name, roles, email from app.member where organ = $1 and not disabled
order by name, id`,
      [organ],
    );
  }

  /** Null when the account is gone or disabled. */
  async byId(id: string): Promise<Member | null> {
    const [found] = await select<Member>(
      this.db,
      'select id, name, organ, roles, email from app.app_user where id = $1 and not disabled',
      [id],
    );
    return found ?? null;
  }

  /** Follows stand-ins who are themselves absent; in a circle the last one is told. */
  async inPlaceOf(one: Colleague, staff: readonly Colleague[], day: string): Promise<Colleague> {
    let present = one;
    for (const seen = new Set<string>(); !seen.has(present.id); ) {
      seen.add(present.id);
      const [absence] = await select<{ standIn: string }>(
        this.db,
        `select stand_in_id as "standIn" from app.absence
where user_id = $1 and $2::date between from_on and to_on order by from_on desc, id limit 1`,
        [present.id, day],
      );
      const next = staff.find(({ id }) => id === absence?.standIn);
      if (!next || seen.has(next.id)) return present;
      present = next;
    }
    return present;
  }
}
