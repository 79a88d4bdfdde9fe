import { Injectable } from '@nestjs/common';
import type { AlarmJobPayload, DeliveryKey } from '@tracker/alarm-desk';
import { type AlarmJob, JobHost, JobProcessor } from '@tracker/jobs';
import { WakefulDesk } from './wakeful-desk.js';

@Injectable()
@JobProcessor('reminders')
export class RemindersProcessor extends JobHost {
  constructor(private readonly desk: WakefulDesk) {
    super();
  }

  process({ data }: AlarmJob): Promise<void> {
    return this.desk.ring('reminders', data as unknown as AlarmJobPayload);
  }
}

@Injectable()
@JobProcessor('lapses')
export class LapsesProcessor extends JobHost {
  constructor(private readonly desk: WakefulDesk) {
    super();
  }

  process({ data }: AlarmJob): Promise<void> {
    return this.desk.ring('lapses', data as unknown as AlarmJobPayload);
  }
}

/** Mail and webhook alike: a message that is refused comes again later. */
@Injectable()
@JobProcessor('mail')
export class MailProcessor extends JobHost {
  constructor(private readonly desk: WakefulDesk) {
    super();
  }

  process({ data }: AlarmJob): Promise<void> {
    return this.desk.deliver(data as unknown as DeliveryKey);
  }
}

@Injectable()
@JobProcessor('reconcile')
export class ReconcileProcessor extends JobHost {
  constructor(private readonly desk: WakefulDesk) {
    super();
  }

  process(): Promise<void> {
    return this.desk.reconcile();
  }
}

@Injectable()
@JobProcessor('housekeeping')
export class HousekeepingProcessor extends JobHost {
  constructor(private readonly desk: WakefulDesk) {
    super();
  }

  process(): Promise<void> {
    return this.desk.keepHouse();
  }
}

export const processors = [
  RemindersProcessor,
  LapsesProcessor,
  MailProcessor,
  ReconcileProcessor,
  HousekeepingProcessor,
];
