import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import {
  type KnownRequest,
  type RequestEvent,
  type RequestState,
  reject,
  requestStream,
  splitRequest,
} from '@tracker/domain';
import { idFrom } from '@tracker/platform';
import { yearOf } from '@tracker/statute';
import { CalendarSource } from '../calendar/calendar-source.js';
import { decisionContext } from '../deciding.js';
import { DeciderRunner } from '../log/decider-runner.js';
import { OrderRejected } from '../log/errors.js';
import type { Order, Receipt } from '../log/order.js';
import { requestKind } from '../log/stream-kinds.js';
import { NumberSeries, type Reservation } from '../numbers/number-series.js';
import { OrganDirectory } from '../organs/organ-directory.js';
import { type OpenedPersonalFacts, PersonalFacts } from './personal-facts.js';
import { RequestReader } from './request-reader.js';

export type Split = Receipt & {
  readonly into: readonly { readonly requestId: string; readonly number: string }[];
};

export class SplitRequest extends Command<Split> {
  constructor(
    readonly order: Order,
    readonly organ: string,
    readonly requestId: string,
    /** What each further request asks for; the paper's own request keeps the first matter. */
    readonly descriptions: readonly string[],
    readonly why?: string,
    readonly expectedRevision?: bigint,
  ) {
    super();
  }
}

/** Registers the further requests first, then says so in the paper's own request: a crash between is finished by repeating. */
@CommandHandler(SplitRequest)
export class SplitRequestHandler implements ICommandHandler<SplitRequest> {
  constructor(
    private readonly runner: DeciderRunner,
    private readonly numbers: NumberSeries,
    private readonly organs: OrganDirectory,
    private readonly calendar: CalendarSource,
    private readonly requests: RequestReader,
    private readonly personal: PersonalFacts,
  ) {}

  async execute(command: SplitRequest): Promise<Split> {
    const { order, organ, requestId, descriptions, why, expectedRevision } = command;
    const { settings } = await this.organs.get(organ);
    await this.calendar.refresh();
    const context = decisionContext(order, settings, this.calendar, organ);
    const { state, landed } = await this.requests.standing(
      requestId,
      order.commandId,
      expectedRevision,
    );
    const trial = splitRequest.decide({ into: [], why }, state, context);
    if (!landed && !trial.accepted) throw new OrderRejected(trial.rejection);
    if (state.life === 'unknown') throw new OrderRejected(reject('request-unknown').rejection);

    const facts = await this.personal.of(requestId);
    const into: Reservation[] = [];
    for (const [index, description] of descriptions.entries()) {
      const child = { ...order, commandId: idFrom('split', order.commandId, String(index)) };
      into.push(await this.register(child, state, { ...facts, description }, requestId));
    }
    const receipt = await this.runner.run(requestKind, {
      stream: requestStream(requestId),
      order,
      expectedRevision,
      decide: (now) =>
        splitRequest.decide(
          { into: into.map(({ requestId: id, number }) => ({ requestId: id, number })), why },
          now,
          context,
        ),
    });
    return { ...receipt, into };
  }

  private async register(
    order: Order,
    paper: KnownRequest,
    facts: OpenedPersonalFacts,
    paperId: string,
  ): Promise<Reservation> {
    const year = yearOf(order.today);
    for (let attempt = 0; ; attempt += 1) {
      const reservation = await this.numbers.reserve(order, paper.organ, year, attempt);
      const { number, requestId } = reservation;
      try {
        await this.runner.run(requestKind, {
          stream: requestStream(requestId),
          order,
          decide: (state: RequestState) =>
            state.life === 'unknown'
              ? { accepted: true, events: [splitOff(paper, facts, paperId, number, order.today)] }
              : reject('number-taken', { number }),
        });
        return reservation;
      } catch (error) {
        if (!(error instanceof OrderRejected)) throw error;
        await this.numbers.forfeit(
          order,
          paper.organ,
          year,
          reservation,
          'held-by-imported-request',
        );
      }
    }
  }
}

/** The same paper, applicant and receipt; a number and a matter of its own. */
const splitOff = (
  paper: KnownRequest,
  facts: OpenedPersonalFacts,
  paperId: string,
  number: string,
  today: string,
): RequestEvent => ({
  type: 'RequestRegistered',
  data: {
    organ: paper.organ,
    number,
    origin: 'split',
    channel: paper.channel as Extract<
      RequestEvent,
      { type: 'RequestRegistered' }
    >['data']['channel'],
    ...(paper.submittedOn && { submittedOn: paper.submittedOn }),
    ...(paper.signedOn && { signedOn: paper.signedOn }),
    ...(paper.confirmedOn && { confirmedOn: paper.confirmedOn }),
    receivedOn: paper.receivedOn,
    receiptRule: paper.receiptRule,
    registeredOn: today,
    applicantId: paper.applicantId,
    applicantType: paper.applicantType as Extract<
      RequestEvent,
      { type: 'RequestRegistered' }
    >['data']['applicantType'],
    ...facts,
    splitFrom: { requestId: paperId, number: paper.number },
  },
});
