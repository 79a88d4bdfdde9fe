import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { correctPersonalFact, type PersonalField, requestStream } from '@tracker/domain';
import { CalendarSource } from '../calendar/calendar-source.js';
import { decisionContext } from '../deciding.js';
import { DeciderRunner } from '../log/decider-runner.js';
import type { Order, Receipt } from '../log/order.js';
import { requestKind } from '../log/stream-kinds.js';
import { OrganDirectory } from '../organs/organ-directory.js';
import { PersonalFacts } from './personal-facts.js';

export class CorrectPersonalFact extends Command<Receipt> {
  constructor(
    readonly order: Order,
    readonly organ: string,
    readonly requestId: string,
    readonly body: {
      readonly field: PersonalField;
      readonly is?: string | undefined;
      readonly why: string;
    },
    readonly expectedRevision?: bigint,
  ) {
    super();
  }
}

/** Opens what stood there, so that was, is and why go into the log together, all sealed. */
@CommandHandler(CorrectPersonalFact)
export class CorrectPersonalFactHandler implements ICommandHandler<CorrectPersonalFact> {
  constructor(
    private readonly runner: DeciderRunner,
    private readonly organs: OrganDirectory,
    private readonly calendar: CalendarSource,
    private readonly personal: PersonalFacts,
  ) {}

  async execute(command: CorrectPersonalFact): Promise<Receipt> {
    const { order, organ, requestId, body, expectedRevision } = command;
    const { settings } = await this.organs.get(organ);
    await this.calendar.refresh();
    const was = (await this.personal.of(requestId))[body.field];
    const context = decisionContext(order, settings, this.calendar, organ);
    return this.runner.run(requestKind, {
      stream: requestStream(requestId),
      order,
      expectedRevision,
      decide: (state) =>
        correctPersonalFact.decide({ ...body, ...(was && { was }) }, state, context),
    });
  }
}
