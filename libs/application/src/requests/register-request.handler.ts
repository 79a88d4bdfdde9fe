import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import {
  type DecisionContext,
  type Outcome,
  type RequestEvent,
  type RequestState,
  registerRequest,
  registrationBody,
  requestStream,
  unknownRequest,
} from '@tracker/domain';
import { yearOf } from '@tracker/statute';
import type { z } from 'zod';
import { ApplicantRegister } from '../applicants/applicant-register.js';
import { CalendarSource } from '../calendar/calendar-source.js';
import { decisionContext } from '../deciding.js';
import { DeciderRunner } from '../log/decider-runner.js';
import { OrderRejected } from '../log/errors.js';
import type { Order, Receipt } from '../log/order.js';
import { requestKind } from '../log/stream-kinds.js';
import { NumberSeries } from '../numbers/number-series.js';
import { OrganDirectory } from '../organs/organ-directory.js';

export type RegistrationBody = z.infer<typeof registrationBody>;
export type Registered = Receipt & { readonly requestId: string; readonly number: string };

export class RegisterRequest extends Command<Registered> {
  constructor(
    readonly order: Order,
    readonly organ: string,
    readonly body: RegistrationBody,
  ) {
    super();
  }
}

/** Judges first, then reserves a number, then appends: a rejected registration takes no number. */
@CommandHandler(RegisterRequest)
export class RegisterRequestHandler implements ICommandHandler<RegisterRequest> {
  constructor(
    private readonly runner: DeciderRunner,
    private readonly numbers: NumberSeries,
    private readonly organs: OrganDirectory,
    private readonly applicants: ApplicantRegister,
    private readonly calendar: CalendarSource,
  ) {}

  async execute({ order, organ, body }: RegisterRequest): Promise<Registered> {
    const { settings } = await this.organs.get(organ);
    await this.calendar.refresh();
    const context = decisionContext(order, settings, this.calendar, organ);
    refuseImpossible(decideAs(organ, body, context)('', null)(unknownRequest));
    const [applicantId = null] = await this.applicants.identify(organ, [
      { ...body, seed: order.commandId },
    ]);
    const decide = decideAs(organ, body, context);
    const year = yearOf(order.today);
    for (let attempt = 0; ; attempt += 1) {
      const reservation = await this.numbers.reserve(order, organ, year, attempt);
      const { number, requestId } = reservation;
      try {
        const receipt = await this.runner.run(requestKind, {
          stream: requestStream(requestId),
          order,
          decide: decide(number, applicantId),
        });
        return { ...receipt, requestId, number };
      } catch (error) {
        if (!(error instanceof OrderRejected)) throw error;
        const held = error.rejection.code === 'number-taken';
        const why = held ? 'held-by-imported-request' : 'registration-rejected';
        await this.numbers.forfeit(order, organ, year, reservation, why);
        if (!held) throw error;
      }
    }
  }
}

const decideAs =
  (organ: string, body: RegistrationBody, context: DecisionContext) =>
  (number: string, applicantId: string | null) =>
  (state: RequestState): Outcome<RequestEvent> =>
    registerRequest.decide({ ...body, organ, number, applicantId }, state, context);

const refuseImpossible = (outcome: Outcome<RequestEvent>): void => {
  if (!outcome.accepted) throw new OrderRejected(outcome.rejection);
};
