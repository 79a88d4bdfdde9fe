import {
  formatNumber,
  type NumberFormat,
  type OrganEvent,
  type OrganSettings,
  type Outcome,
  organStream,
  reject,
} from '@tracker/domain';
import type { DeciderRunner } from '../log/decider-runner.js';
import type { Order, Receipt } from '../log/order.js';
import { organKind } from '../log/stream-kinds.js';
import { OneAtATime } from '../numbers/one-at-a-time.js';
import type { OrganDirectory } from './organ-directory.js';
import type { KnownOrgan, OrganState } from './organ-state.js';

type Decide = (state: KnownOrgan) => Outcome<OrganEvent>;

const events = (...list: readonly OrganEvent[]): Outcome<OrganEvent, never> => ({
  accepted: true,
  events: list,
});

/** What may be done to an organ: create, rename, place, settings, imports, tables published elsewhere. */
export class OrganOrders {
  private readonly placing = new OneAtATime();

  constructor(
    private readonly runner: DeciderRunner,
    private readonly directory: OrganDirectory,
  ) {}

  /** A new organ, under another where one is named. */
  async create(order: Order, organ: string, name: string, parent?: string): Promise<Receipt> {
    if (parent !== undefined) await this.directory.get(parent);
    const data = { organ, name, ...(parent !== undefined && { parent }) };
    return this.run(order, organ, (state) =>
      state.known ? reject('organ-exists', { organ }) : events({ type: 'OrganCreated', data }),
    );
  }

  /** Puts an organ under another, or under none; never under itself or one of its own. */
  place(order: Order, organ: string, parent: string | null): Promise<Receipt> {
    return this.placing.run('tree', async () => {
      const line = parent === null ? [] : await this.directory.lineOf(parent);
      return this.ofKnown(order, organ, (state) => {
        if (state.parent === parent) return reject('organ-placed-there', { organ, parent });
        if (line.includes(organ)) return reject('organ-under-itself', { organ, parent });
        return events({ type: 'OrganPlaced', data: { parent } });
      });
    });
  }

  /** How the organ's numbers are written from now on. */
  setNumberFormat(order: Order, organ: string, format: NumberFormat): Promise<Receipt> {
    return this.ofKnown(order, organ, ({ numberFormat }) =>
      formatNumber(numberFormat, 2000, 1) === formatNumber(format, 2000, 1)
        ? reject('number-format-unchanged', { organ })
        : events({ type: 'NumberFormatSet', data: format }),
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
