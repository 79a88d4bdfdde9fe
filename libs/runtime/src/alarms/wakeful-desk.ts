import type { AlarmDesk, AlarmJobPayload, DeliveryKey } from '@tracker/alarm-desk';
import type { QueueName, Queues, Reconciler } from '@tracker/jobs';
import type { CauseOfJob } from '@tracker/telemetry';
import type { Observing } from '../observe/observing.js';

const noticeMs = 300;

export type WakefulParts = {
  readonly desk: AlarmDesk;
  readonly queues: Queues;
  readonly reconciler: Reconciler;
  /** Waits until the read models hold what was recorded last; false when time ran out. */
  readonly readSide: () => Promise<boolean>;
  readonly keepHouse: () => Promise<void>;
  readonly onError: (error: unknown) => void;
  /** Wraps every job, for whoever watches. */
  readonly job: Observing['job'];
  /** Where the request of an alarm stands in a trace. */
  readonly causeOf: (requestId: string) => ReturnType<CauseOfJob>;
};

/** What the processors do with their jobs. */
export class WakefulDesk {
  private timer: NodeJS.Timeout | undefined;
  private telling: Promise<void> = Promise.resolve();

  constructor(private readonly parts: WakefulParts) {}

  /** One alarm; whoever is to be told hears of it a moment later. */
  ring(queue: QueueName, payload: AlarmJobPayload): Promise<void> {
    const { desk, job, causeOf } = this.parts;
    const work = async () => {
      const events = await desk.ring.ring(payload);
      if (events.length > 0) this.tellSoon();
    };
    return job(queue, work, () => causeOf(payload.requestId));
  }

  deliver(key: DeliveryKey): Promise<void> {
    const { desk, job } = this.parts;
    return job('mail', () => desk.notifications.deliver(key).then(() => {}));
  }

  reconcile(): Promise<void> {
    return this.parts.job('reconcile', () => this.parts.reconciler.request());
  }

  keepHouse(): Promise<void> {
    return this.parts.job('housekeeping', () => this.parts.keepHouse());
  }

  async stop(): Promise<void> {
    clearTimeout(this.timer);
    await this.telling;
  }

  /** Many alarms ring in the same minute: their messages are chosen together. */
  private tellSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.telling = this.telling.then(() => this.tell()).catch(this.parts.onError);
    }, noticeMs);
    this.timer.unref();
  }

  private async tell(): Promise<void> {
    const { desk, queues, readSide } = this.parts;
    await readSide();
    await desk.reconcileMessages(queues);
  }
}
