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

  private async named(organ: string, name: string): Promise<Pick<Colleague, 'id'> | undefined> {
    const found = await select<Pick<Colleague, 'id'>>(
      this.db,
      'select id from app.app_user where organ = $1 and name = $2 and not disabled limit 2',
      [organ, name],
    );
    return found.length === 1 ? found[0] : undefined;
  }
}
