import { Inject, Injectable } from '@nestjs/common';
import { type Command, CommandBus } from '@nestjs/cqrs';
import { type Order, OrderRejected, outcomeOf, StaleRevision } from '@tracker/application';
import type { Logger } from '@tracker/platform';
import { Freshness, type Observing } from '@tracker/runtime';
import { LOGGER, OBSERVING } from '../tokens.js';
import { Actors } from './actors.js';
import { namedRejection } from './named-rejection.js';
import { StaleProblems } from './stale-problem.js';

type Landed = { readonly revision?: bigint; readonly position?: bigint | null };

/** Carries out orders: one log line each, reads wait for what landed, a stale one is told what happened. */
@Injectable()
export class Orders {
  constructor(
    private readonly commands: CommandBus,
    private readonly freshness: Freshness,
    private readonly stale: StaleProblems,
    private readonly actors: Actors,
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(OBSERVING) private readonly observing: Observing,
  ) {}

  /** Sends a command to its handler. */
  give<Result extends Landed>(
    command: Command<Result> & { readonly order: Order },
  ): Promise<Result> {
    return this.carryOut(command.order, () => this.commands.execute(command));
  }

  /** The same for what is not on the command bus. */
  carryOut<Result extends object>(order: Order, work: () => Promise<Result>): Promise<Result> {
    return this.observing.command(order.command, () => this.told(order, work));
  }

  private async told<Result extends object>(
    order: Order,
    work: () => Promise<Result>,
  ): Promise<Result> {
    const began = performance.now();
    const line = (fields: object) => {
      const { command, commandId, actor, correlationId } = order;
      const ms = Math.round(performance.now() - began);
      this.logger.info({ command, commandId, actor, correlationId, ms, ...fields }, 'decision');
    };
    try {
      const landed = await work();
      const { revision, position } = landed as Landed;
      if (position) this.freshness.note(position);
      line({ outcome: 'accepted', revision: revision?.toString(), position: position?.toString() });
      return landed;
    } catch (error) {
      line(outcomeOf(error));
      if (error instanceof StaleRevision) throw await this.stale.of(error);
      if (error instanceof OrderRejected)
        throw new OrderRejected(await namedRejection(error.rejection, this.actors));
      throw error;
    }
  }
}
