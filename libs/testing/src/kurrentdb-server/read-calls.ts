import { randomUUID } from 'node:crypto';
import { type ServerWritableStream, status } from '@grpc/grpc-js';
import type {
  ReadReq,
  ReadResp,
} from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import { type CallCounts, type Faults, strikes } from './faults.js';
import { type Gate, refusal, unavailable } from './gate.js';
import type { Log, LogEvent } from './log.js';
import { caughtUp, checkpoint, confirmation, eventAnswer, streamNotFound } from './messages.js';
import { allFrom, filterOf, type ReadOptions, streamPage } from './selection.js';

type ReadCall = ServerWritableStream<ReadReq, ReadResp>;

/** How many events are looked at between two checkpoints of a subscription with a filter. */
const checkpointEvery = 32;

/** Reads of one stream and of all, and subscriptions to all; `endSubscriptions` breaks those that run. */
export const readCalls = (log: Log, faults: Faults, gate: Gate, counts: CallCounts) => {
  const running = new Set<ReadCall>();

  async function read(call: ReadCall): Promise<void> {
    const refused = await gate.check(call.metadata);
    const options = call.request.getOptions();
    if (refused || !options) return void call.emit('error', refused ?? unavailable());
    if (options.hasSubscription()) return follow(call, options);
    counts.read += 1;
    counts.largestRead = Math.max(counts.largestRead, Number(options.getCount()));
    if (strikes(faults, 'stallReads')) return;
    const events = options.hasStream() ? streamPage(log, options) : allPage(options);
    if (events === 'no-stream') call.write(streamNotFound(streamOf(options)));
    else if (events === 'no-such-position')
      return void call.emit('error', refusal(status.UNKNOWN, 'Unexpected ReadAllResult: Error'));
    else {
      const breaks = strikes(faults, 'breakReads');
      const sent = breaks ? events.slice(0, Math.ceil(events.length / 2)) : events;
      // A page is bounded by its count: it goes out in one go.
      for (const event of sent) call.write(eventAnswer(event));
      if (breaks) return void call.emit('error', unavailable());
    }
    call.end();
  }

  function allPage(options: ReadOptions): readonly LogEvent[] | 'no-such-position' {
    const from = allFrom(log, options.getAll());
    if (from === null) return 'no-such-position';
    const wanted = filterOf(options);
    const count = Number(options.getCount());
    const page: LogEvent[] = [];
    const step = options.getReadDirection() === 0 ? 1 : -1;
    for (let n = step > 0 ? from : from - 1; page.length < count; n += step) {
      const event = n < log.visible ? log.events[n] : undefined;
      if (!event) break;
      if (wanted(event)) page.push(event);
    }
    return page;
  }

  /** Confirms, catches up, says so, then goes on live; with a filter it tells checkpoints of its own. */
  async function follow(call: ReadCall, options: ReadOptions): Promise<void> {
    counts.subscribe += 1;
    let next = allFrom(log, options.getAll());
    if (next === null) return void call.emit('error', unavailable());
    // From a position means after it; reads are from it on.
    if (options.getAll()?.hasPosition() && log.events[next]?.position === positionOf(options))
      next += 1;
    const wanted = filterOf(options);
    let looked = 0;
    let rung = (): void => {};
    running.add(call);
    const deaf = log.onWritten(() => rung());
    call.once('cancelled', () => rung());
    await send(call, confirmation(randomUUID()));
    const silent = strikes(faults, 'stallSubscriptions');
    let told = false;
    while (!call.cancelled && running.has(call)) {
      const ringing = new Promise<void>((resolve) => {
        rung = resolve;
      });
      for (; !silent && next < log.visible && !call.cancelled; next += 1) {
        const event = log.events[next];
        if (!event) break;
        if (wanted(event)) await send(call, eventAnswer(event));
        looked += 1;
        if (options.hasFilter() && looked % checkpointEvery === 0)
          await send(call, checkpoint(log.events[log.visible - 1]?.position ?? 0n));
      }
      if (!told && !silent) await send(call, caughtUp(log.events[log.visible - 1]?.position ?? 0n));
      told = true;
      if (next >= log.visible || silent) await ringing;
    }
    deaf();
    running.delete(call);
  }

  return {
    read: (call: ReadCall): void => {
      read(call).catch(() => {});
    },
    /** Breaks off every subscription that runs; returns how many. */
    endSubscriptions(): number {
      const ended = [...running];
      running.clear();
      for (const call of ended) call.emit('error', unavailable());
      return ended.length;
    },
  };
};

const positionOf = (options: ReadOptions): bigint =>
  BigInt(options.getAll()?.getPosition()?.getCommitPosition() ?? 0);

const streamOf = (options: ReadOptions): string =>
  Buffer.from(options.getStream()?.getStreamIdentifier()?.getStreamName_asU8() ?? []).toString();

/** Waits for the reader when it is slow; a reader that left is not waited for. */
const send = async (call: ReadCall, answer: ReadResp): Promise<void> => {
  if (call.cancelled || call.write(answer)) return;
  await new Promise<void>((resolve) => {
    const over = (): void => {
      for (const event of ['drain', 'cancelled', 'close']) call.off(event, over);
      resolve();
    };
    for (const event of ['drain', 'cancelled', 'close']) call.on(event, over);
  });
};
