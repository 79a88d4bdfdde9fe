import {
  type ServerDuplexStream,
  type ServerReadableStream,
  type ServiceError,
  type sendUnaryData,
  status,
} from '@grpc/grpc-js';
import shared from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/shared_pb.js';
import statuses from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/status_pb.js';
import type {
  AppendReq,
  AppendResp,
  BatchAppendReq,
  BatchAppendResp,
} from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import protocol from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import anys from 'google-protobuf/google/protobuf/any_pb.js';
import empties from 'google-protobuf/google/protobuf/empty_pb.js';
import type { KeptEvent } from './event-file.js';
import { type CallCounts, type Faults, strikes } from './faults.js';
import { type Gate, refusal, unavailable } from './gate.js';
import type { Expected, Log, Outcome } from './log.js';
import { keptEvent, streamIdentifier, streamName } from './messages.js';

/** The calls that write. A reply may get lost after the events are stored. */
export const appendCalls = (log: Log, faults: Faults, gate: Gate, counts: CallCounts) => {
  async function append(
    call: ServerReadableStream<AppendReq, AppendResp>,
    answer: sendUnaryData<AppendResp>,
  ): Promise<void> {
    counts.append += 1;
    let options: AppendReq.Options | undefined;
    const events: KeptEvent[] = [];
    for await (const request of call as AsyncIterable<AppendReq>) {
      options ??= request.getOptions();
      const message = request.getProposedMessage();
      if (message) events.push(keptEvent(message));
    }
    // A call that broke off half way must not be stored by half.
    if (call.cancelled) return;
    const refused = await gate.check(call.metadata);
    if (refused) return answer(refused);
    if (strikes(faults, 'refuseAppends')) return answer(unavailable());
    const stream = streamName(options?.getStreamIdentifier());
    const outcome = await log.append({ stream, events }, expectedOf(options));
    if (!strikes(faults, 'dropReplies')) return answer(null, appended(outcome));
    if (faults.dropBy === 'empty') answer(null, new protocol.AppendResp());
    if (faults.dropBy === 'break') answer(refusal(status.UNAVAILABLE, 'Connection dropped'));
  }

  async function batchAppend(
    call: ServerDuplexStream<BatchAppendReq, BatchAppendResp>,
  ): Promise<void> {
    const open = new Map<string, { options?: BatchAppendReq.Options; events: KeptEvent[] }>();
    const broken = (error: ServiceError) => call.emit('error', error);
    for await (const request of call as AsyncIterable<BatchAppendReq>) {
      const id = request.getCorrelationId()?.getString() ?? '';
      const part = open.get(id) ?? { events: [] };
      open.set(id, part);
      part.options ??= request.getOptions();
      part.events.push(...request.getProposedMessagesList().map(keptEvent));
      if (!request.getIsFinal()) continue;
      counts.batchAppend += 1;
      open.delete(id);
      const refused = await gate.check(call.metadata);
      if (refused) return void broken(refused);
      if (strikes(faults, 'refuseAppends')) return void broken(unavailable());
      const stream = streamName(part.options?.getStreamIdentifier());
      const outcome = await log.append(
        { stream, events: part.events },
        expectedInBatch(part.options),
      );
      if (!strikes(faults, 'dropReplies')) call.write(batchAppended(request, stream, outcome));
      else if (faults.dropBy === 'break')
        return void broken(refusal(status.UNAVAILABLE, 'Connection dropped'));
    }
    call.end();
  }

  const failing =
    <Arguments extends unknown[]>(handler: (...given: Arguments) => Promise<void>) =>
    (...given: Arguments): void => {
      // A call that breaks off while it is read is the client's to tell.
      handler(...given).catch(() => {});
    };
  return { append: failing(append), batchAppend: failing(batchAppend) };
};

const expectedOf = (options: AppendReq.Options | undefined): Expected => {
  if (options?.hasNoStream()) return 'no-stream';
  if (options?.hasStreamExists()) return 'stream-exists';
  return options?.hasRevision() ? BigInt(options.getRevision()) : 'any';
};

const expectedInBatch = (options: BatchAppendReq.Options | undefined): Expected => {
  if (options?.hasNoStream()) return 'no-stream';
  if (options?.hasStreamExists()) return 'stream-exists';
  return options?.hasStreamPosition() ? BigInt(options.getStreamPosition()) : 'any';
};

/** The position told is that of the transaction, its first event; an idempotent answer tells none. */
const appended = (outcome: Outcome): AppendResp => {
  const answer = new protocol.AppendResp();
  if (outcome.kind === 'wrong') {
    const wrong = new protocol.AppendResp.WrongExpectedVersion();
    if (outcome.actual === null) wrong.setCurrentNoStream(new shared.Empty());
    else wrong.setCurrentRevision(String(outcome.actual));
    answer.setWrongExpectedVersion(wrong);
    return answer;
  }
  const success = new protocol.AppendResp.Success();
  success.setCurrentRevision(String(outcome.last));
  if (outcome.kind === 'idempotent') success.setNoPosition(new shared.Empty());
  else {
    const position = new protocol.AppendResp.Position();
    position.setCommitPosition(String(outcome.position));
    position.setPreparePosition(String(outcome.position));
    success.setPosition(position);
  }
  answer.setSuccess(success);
  return answer;
};

const batchAppended = (
  request: BatchAppendReq,
  stream: string,
  outcome: Outcome,
): BatchAppendResp => {
  const answer = new protocol.BatchAppendResp();
  answer.setCorrelationId(request.getCorrelationId());
  answer.setStreamIdentifier(streamIdentifier(stream));
  if (outcome.kind === 'wrong') {
    const wrong = new shared.WrongExpectedVersion();
    if (outcome.actual === null) wrong.setCurrentNoStream(new empties.Empty());
    else wrong.setCurrentStreamRevision(String(outcome.actual));
    const details = new anys.Any();
    details.pack(wrong.serializeBinary(), 'event_store.client.WrongExpectedVersion');
    const error = new statuses.Status();
    error.setMessage('WrongExpectedVersion');
    error.setDetails(details);
    answer.setError(error);
    return answer;
  }
  const success = new protocol.BatchAppendResp.Success();
  success.setCurrentRevision(String(outcome.last));
  if (outcome.kind === 'idempotent') success.setNoPosition(new empties.Empty());
  else {
    const position = new shared.AllStreamPosition();
    position.setCommitPosition(String(outcome.position));
    position.setPreparePosition(String(outcome.position));
    success.setPosition(position);
  }
  answer.setSuccess(success);
  return answer;
};
