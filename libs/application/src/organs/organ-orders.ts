import {
  type OrganEvent,
  type OrganSettings,
  type Outcome,
  organStream,
  reject,
} from '@tracker/domain';
import type { DeciderRunner } from '../log/decider-runner.js';
import type { Order, Receipt } from '../log/order.js';
import { organKind } from '../log/stream-kinds.js';
import type { OrganDirectory } from './organ-directory.js';
import type { KnownOrgan, OrganState } from './organ-state.js';

type Decide = (state: KnownOrgan) => Outcome<OrganEvent>;

const events = (...list: readonly OrganEvent[]): Outcome<OrganEvent, never> => ({
  accepted: true,
  events: list,
});

/** What may be done to an organ: create, rename, settings, imports, tables published elsewhere. */
export class OrganOrders {
  constructor(
    private readonly runner: DeciderRunner,
    private readonly directory: OrganDirectory,
  ) {}

  create(order: Order, organ: string, name: string): Promise<Receipt> {
    return this.run(order, organ, (state) =>
      state.known
        ? reject('organ-exists', { organ })
        : events({ type: 'OrganCreated', data: { organ, name } }),
    );
  }

  rename(order: Order, organ: string, name: string): Promise<Receipt> {
    return this.ofKnown(order, organ, (state) =>
      state.name === name
        ? reject('nothing-to-correct', { fact: 'name', is: name })
        : events({ type: 'OrganRenamed', data: { name } }),
    );
  }

  changeSettings(order: Order, organ: string, settings: Partial<OrganSettings>): Promise<Receipt> {
    return this.ofKnown(order, organ, () =>
      events({ type: 'OrganSettingsChanged', data: settings }),
    );
  }

  /** Any further fact of the organ's stream. */
  record(order: Order, organ: string, event: OrganEvent): Promise<Receipt> {
    return this.ofKnown(order, organ, () => events(event));
  }

  private ofKnown(order: Order, organ: string, decide: Decide): Promise<Receipt> {
    return this.run(order, organ, (state) =>
      state.known ? decide(state) : reject('organ-unknown', { organ }),
    );
  }

  private async run(
    order: Order,
    organ: string,
    decide: (state: OrganState) => Outcome<OrganEvent>,
  ): Promise<Receipt> {
    const stream = organStream(organ);
    const receipt = await this.runner.run(organKind, { stream, order, decide });
    this.directory.forget(organ);
    return receipt;
  }
}
