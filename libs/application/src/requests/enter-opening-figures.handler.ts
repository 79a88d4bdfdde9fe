import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { openPlaceholder, reject, requestStream } from '@tracker/domain';
import { idFrom, requestIdOf } from '@tracker/platform';
import { type ApplicantTypeCode, applicantTypes } from '@tracker/statute';
import { CalendarSource } from '../calendar/calendar-source.js';
import { decisionContext } from '../deciding.js';
import { DeciderRunner } from '../log/decider-runner.js';
import { OrderRejected } from '../log/errors.js';
import type { Order, Receipt } from '../log/order.js';
import { requestKind } from '../log/stream-kinds.js';
import { OrganDirectory } from '../organs/organ-directory.js';

export type OpeningFigures = Partial<Record<ApplicantTypeCode, number>>;
export type Opened = { readonly numbers: readonly string[]; readonly position: bigint | null };

/** 期初结转 of the first year of use, per applicant type. */
export class EnterOpeningFigures extends Command<Opened> {
  constructor(
    readonly order: Order,
    readonly organ: string,
    readonly year: number,
    readonly figures: OpeningFigures,
  ) {
    super();
  }
}

/** As many placeholder requests as the figure says: 期初-YYYY-0001 …, received on 31 December before. */
@CommandHandler(EnterOpeningFigures)
export class EnterOpeningFiguresHandler implements ICommandHandler<EnterOpeningFigures> {
  constructor(
    private readonly runner: DeciderRunner,
    private readonly organs: OrganDirectory,
    private readonly calendar: CalendarSource,
  ) {}

  async execute({ order, organ, year, figures }: EnterOpeningFigures): Promise<Opened> {
    const { settings } = await this.organs.get(organ);
    await this.calendar.refresh();
    const context = decisionContext(order, settings, this.calendar, organ);
    const types = applicantTypes.flatMap(({ code }) =>
      Array.from({ length: figures[code] ?? 0 }, () => code),
    );
    if (types.length === 0) throw new OrderRejected(reject('nothing-to-open', { year }).rejection);
    const numbers: string[] = [];
    let last: Receipt | null = null;
    for (const [index, applicantType] of types.entries()) {
      const number = `期初-${year}-${String(index + 1).padStart(4, '0')}`;
      const body = { organ, number, applicantType, receivedOn: `${year - 1}-12-31` };
      last = await this.runner.run(requestKind, {
        stream: requestStream(requestIdOf(organ, number)),
        order: { ...order, commandId: idFrom('opening', order.commandId, String(index)) },
        decide: (state) => openPlaceholder.decide(body, state, context),
      });
      numbers.push(number);
    }
    return { numbers, position: last?.position ?? null };
  }
}
