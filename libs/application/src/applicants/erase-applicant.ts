import {
  type ApplicantEvent,
  applicantStream,
  applicantStreamPrefix,
  foldRequest,
  type Outcome,
  type RequestEvent,
  reject,
} from '@tracker/domain';
import { type EventStore, pages } from '@tracker/event-store';
import type { KeyVault } from '@tracker/personal-data';
import { requestIdOf } from '@tracker/platform';
import { trackerCodec } from '../log/codec.js';
import type { DeciderRunner } from '../log/decider-runner.js';
import { OrderRejected } from '../log/errors.js';
import type { Order, Receipt } from '../log/order.js';
import { applicantKind } from '../log/stream-kinds.js';
import type { RequestReader } from '../requests/request-reader.js';

export type Erased = Receipt & { readonly applicantId: string; readonly requests: number };

const maxCount = 1_000;

const refuse = (code: string, facts: Record<string, string>): never => {
  throw new OrderRejected(reject(code, facts).rejection);
};

const erasedEvents = (data: ApplicantEvent['data']): Outcome<ApplicantEvent> => ({
  accepted: true,
  events: [{ type: 'ApplicantErased', data }],
});

/** Destroys an applicant's key, so that every sealed field in log, tables and backups stays shut for ever. */
export class ApplicantErasure {
  constructor(
    private readonly store: EventStore,
    private readonly vault: KeyVault,
    private readonly runner: DeciderRunner,
    private readonly requests: RequestReader,
    /** Told of every key that is gone, to drop what it had sealed. */
    private readonly onDestroyed: (keyId: string) => Promise<unknown>,
  ) {}

  /** Erases the applicant of a request. OrderRejected while any request of the applicant is open. */
  async erase(order: Order, organ: string, number: string, why: string): Promise<Erased> {
    const found = await this.requests.find(requestIdOf(organ, number));
    if (!found) return refuse('request-not-found', { organ, number });
    const { applicantId } = found.request;
    if (applicantId === null) return refuse('applicant-absent', { number });
    const streams = await this.streamsOf(applicantId);
    await this.refuseOpen(streams);
    const receipt = await this.runner.run(applicantKind, {
      stream: applicantStream(applicantId),
      order,
      decide: ({ erased }) =>
        erased
          ? reject('applicant-already-erased', { number })
          : erasedEvents({ applicantId, organ, erasedOn: order.today, why }),
    });
    await this.vault.destroy(applicantId);
    await this.onDestroyed(applicantId);
    return { ...receipt, applicantId, requests: streams.length };
  }

  /** Destroys again every key that the log says is destroyed: after a restore, or a crash between the two. */
  async repeat(): Promise<number> {
    let destroyed = 0;
    for (let after: bigint | null = null; ; ) {
      const page = await this.store.readAll({
        after,
        maxCount,
        streamPrefix: applicantStreamPrefix,
      });
      for (const { type, data } of page) {
        if (type !== 'ApplicantErased') continue;
        if (await this.vault.destroy(String(data.applicantId))) destroyed += 1;
        await this.onDestroyed(String(data.applicantId));
      }
      const last = page.at(-1);
      if (!last) return destroyed;
      after = last.position;
    }
  }

  private async streamsOf(applicantId: string): Promise<readonly string[]> {
    const streams: string[] = [];
    for await (const { stream, data } of this.registrations())
      if (data.applicantId === applicantId) streams.push(stream);
    return streams;
  }

  private async refuseOpen(streams: readonly string[]): Promise<void> {
    for (const stream of streams) {
      const history = await this.store.readStream(stream);
      const state = foldRequest(
        history.map((event) => trackerCodec.decode(event) as unknown as RequestEvent),
      );
      if (state.life === 'open' || state.life === 'awaiting-confirmation')
        refuse('applicant-has-open-request', { number: state.number });
    }
  }

  private async *registrations() {
    const head = await this.store.head();
    if (head === null) return;
    for await (const page of pages(this.store, null, head))
      for (const event of page) if (event.type === 'RequestRegistered') yield event;
  }
}
