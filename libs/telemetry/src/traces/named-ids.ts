import { randomBytes, randomUUID } from 'node:crypto';
import type { IdGenerator } from '@opentelemetry/sdk-trace-base';

/** Random ids, except for a span whose name was told just before it starts. */
export class NamedIds implements IdGenerator {
  private next: string | null = null;

  /** The span that `start` starts, synchronously and first, gets this id. */
  naming<T>(spanId: string, start: () => T): T {
    this.next = spanId;
    try {
      return start();
    } finally {
      this.next = null;
    }
  }

  /** A UUID without its dashes, so that a request id made of it is one. */
  generateTraceId = (): string => randomUUID().replaceAll('-', '');

  generateSpanId = (): string => {
    const named = this.next;
    this.next = null;
    return named ?? randomBytes(8).toString('hex');
  };
}

/** Those of this process. */
export const namedIds = new NamedIds();
