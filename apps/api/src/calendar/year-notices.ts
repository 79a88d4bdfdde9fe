import { Injectable } from '@nestjs/common';
import { CalendarSource } from '@tracker/application';
import { Actors } from '../requests/actors.js';

/** Which notices a year's days come from, and who brought them in. */
@Injectable()
export class YearNotices {
  constructor(
    private readonly calendar: CalendarSource,
    private readonly actors: Actors,
  ) {}

  /** The latest first; those of the release have no version, no day and nobody. */
  async of(year: number, inForce: string | undefined) {
    const { builtIn, facts } = this.calendar.book;
    const released = builtIn
      .filter((schedule) => schedule.year === year)
      .map(({ noticeNumber, publishedOn }) => ({
        ...{ noticeNumber, publishedOn, version: null, appliedOn: null, actor: null },
      }));
    const announced = facts.flatMap(({ type, data, meta }) =>
      type === 'ScheduleAnnounced' && data.year === year
        ? [
            {
              ...{ noticeNumber: data.noticeNumber, publishedOn: data.publishedOn },
              ...{ version: data.version, appliedOn: String(meta.decidedOn) },
              actor: String(meta.actor),
            },
          ]
        : [],
    );
    const all = [...released, ...announced].reverse();
    const nameOf = await this.actors.namesOf(announced.map(({ actor }) => actor));
    const present = all.findIndex(({ noticeNumber }) => noticeNumber === inForce);
    return all.map(({ actor, ...notice }, index) => ({
      ...notice,
      by: actor === null ? null : nameOf(actor),
      inForce: index === present,
    }));
  }
}
