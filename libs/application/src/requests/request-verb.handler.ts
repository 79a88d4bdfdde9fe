import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import {
  type DecisionContext,
  type Outcome,
  type RequestEvent,
  type RequestState,
  type RequestVerbName,
  requestStream,
  requestVerbs,
} from '@tracker/domain';
import { CalendarSource } from '../calendar/calendar-source.js';
import { decisionContext } from '../deciding.js';
import { DeciderRunner } from '../log/decider-runner.js';
import type { Order, Receipt } from '../log/order.js';
import { requestKind } from '../log/stream-kinds.js';
import { OrganDirectory } from '../organs/organ-directory.js';

/** One verb of the procedure on a request; its body has passed the verb's schema. */
export class RequestVerb extends Command<Receipt> {
  constructor(
    readonly order: Order,
    readonly organ: string,
    readonly requestId: string,
    readonly verb: RequestVerbName,
    readonly body: unknown,
    readonly expectedRevision?: bigint,
  ) {
    super();
  }
}

type Decide = (
  body: unknown,
  state: RequestState,
  context: DecisionContext,
) => Outcome<RequestEvent>;
const decideBy = new Map(
  requestVerbs.map(({ name, decide }) => [name, decide as unknown as Decide]),
);

/** Gathers what the decision must know; the decider does the judging. */
@CommandHandler(RequestVerb)
export class RequestVerbHandler implements ICommandHandler<RequestVerb> {
  constructor(
    private readonly runner: DeciderRunner,
    private readonly organs: OrganDirectory,
    private readonly calendar: CalendarSource,
  ) {}

  async execute(command: RequestVerb): Promise<Receipt> {
    const { order, organ, requestId, verb, body, expectedRevision } = command;
    const decide = decideBy.get(verb);
    if (!decide) throw new Error(`No verb ${verb}.`);
    const { settings } = await this.organs.get(organ);
    await this.calendar.refresh();
    const context = decisionContext(order, settings, this.calendar, organ);
    return this.runner.run(requestKind, {
      stream: requestStream(requestId),
      order,
      expectedRevision,
      decide: (state) => decide(body, state, context),
    });
  }
}
