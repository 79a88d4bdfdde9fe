import { type Queryable, select } from '@tracker/read-models';
import type { Colleague } from './roster.js';

export type AbsenceAsked = {
  readonly organ: string;
  /** Names of accounts of the organ. */
  readonly user: string;
  readonly standIn: string;
  readonly from: string;
  readonly to: string;
};

/** An absence as it stands, with the names that its accounts have now. */
export type AbsenceEntered = {
  readonly id: string;
  readonly userId: string;
  readonly user: string;
  readonly standIn: string;
  readonly from: string;
  readonly to: string;
};

/** Why an absence was not entered. */
export class AbsenceRefused extends Error {
  constructor(readonly code: 'user-unknown' | 'stand-in-is-absent') {
    super(code);
  }
}

/** Who stands in for whom, and when. */
export class Absences {
  constructor(private readonly db: Queryable) {}

  /** Enters an absence; the same id again is the same absence. Throws AbsenceRefused. */
  async add(id: string, { organ, user, standIn, from, to }: AbsenceAsked): Promise<void> {
    const [absent, other] = await Promise.all([
      this.named(organ, user),
      this.named(organ, standIn),
    ]);
    if (!absent || !other) throw new AbsenceRefused('user-unknown');
    if (absent.id === other.id) throw new AbsenceRefused('stand-in-is-absent');
    await this.db.query(
      `insert into app.absence (id, user_id, from_on, to_on, stand_in_id)
values ($1, $2, $3, $4, $5) on conflict (id) do nothing`,
      [id, absent.id, from, to, other.id],
    );
  }

  /** Absences of an organ that end on a day or later, the earliest first. */
  of(organ: string, since: string): Promise<readonly AbsenceEntered[]> {
    return select<AbsenceEntered>(
      this.db,
      `select a.id, u.id as "userId", u.name as "user", s.name as "standIn",
  a.from_on as "from", a.to_on as "to"
from app.absence a join app.member u on u.id = a.user_id join app.app_user s on s.id = a.stand_in_id
where u.organ = $1 and a.to_on >= $2::date order by a.from_on, u.name, a.id`,
      [organ, since],
    );
  }

  /** Takes an absence back; from then on reminders go to the person again. False when it is gone. */
  async cancel(organ: string, id: string): Promise<boolean> {
    const gone = await select<{ id: string }>(
      this.db,
      `with gone as (
  delete from app.absence a using app.member u
  where a.id = $2::uuid and u.id = a.user_id and u.organ = $1 returning a.id
) select id from gone`,
      [organ, id],
    );
    return gone.length > 0;
  }

  private async named(organ: string, name: string): Promise<Pick<Colleague, 'id'> | undefined> {
    const found = await select<Pick<Colleague, 'id'>>(
      this.db,
      'select id from app.member where organ = $1 and name = $2 and not disabled limit 2',
      [organ, name],
    );
    return found.length === 1 ? found[0] : undefined;
  }
}
