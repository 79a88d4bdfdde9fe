import { Inject, Injectable } from '@nestjs/common';
import { CalendarSource, decisionContext, OrganDirectory, type User } from '@tracker/application';
import type { DecisionContext } from '@tracker/domain';
import type { LocalDate } from '@tracker/statute';

/** What a decision may know when it is only tried: nothing comes of it. */
@Injectable()
export class Trials {
  constructor(
    private readonly organs: OrganDirectory,
    @Inject(CalendarSource) private readonly calendar: CalendarSource,
  ) {}

  async context({ id, organ }: User, today: LocalDate): Promise<DecisionContext> {
    const { settings } = await this.organs.get(organ);
    const order = { commandId: 'trial', actor: `user:${id}`, command: 'trial', today };
    await this.calendar.refresh();
    return decisionContext(order, settings, this.calendar, organ);
  }
}
