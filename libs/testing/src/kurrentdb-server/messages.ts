import type {
  StreamIdentifier,
  UUID,
} from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/shared_pb.js';
import shared from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/shared_pb.js';
import type {
  AppendReq,
  BatchAppendReq,
  ReadResp,
} from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import protocol from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import timestamps from 'google-protobuf/google/protobuf/timestamp_pb.js';
import type { KeptEvent } from './event-file.js';
import type { LogEvent } from './log.js';

const { ReadResp: Answer } = protocol;

/** The name of a stream, which goes over the wire as bytes. */
export const streamName = (identifier: StreamIdentifier | undefined): string =>
  Buffer.from(identifier?.getStreamName_asU8() ?? []).toString('utf8');

export const streamIdentifier = (name: string): StreamIdentifier => {
  const identifier = new shared.StreamIdentifier();
  identifier.setStreamName(Buffer.from(name, 'utf8').toString('base64'));
  return identifier;
};

export const uuid = (text: string): UUID => {
  const id = new shared.UUID();
  id.setString(text);
  return id;
};

/** What a client proposes, as it is kept. */
export const keptEvent = (
  message: AppendReq.ProposedMessage | BatchAppendReq.ProposedMessage,
): KeptEvent => ({
  id: message.getId()?.getString().toLowerCase() ?? '',
  type: message.getMetadataMap().get('type') ?? '',
  contentType: message.getMetadataMap().get('content-type') ?? 'application/octet-stream',
  data: message.getData_asB64(),
  meta: message.getCustomMetadata_asB64(),
});

/** .NET ticks: 100 ns. */
const ticksPerMs = 10_000n;

export const eventAnswer = (event: LogEvent): ReadResp => {
  const recorded = new Answer.ReadEvent.RecordedEvent();
  recorded.setId(uuid(event.id));
  recorded.setStreamIdentifier(streamIdentifier(event.stream));
  recorded.setStreamRevision(String(event.revision));
  recorded.setCommitPosition(String(event.position));
  recorded.setPreparePosition(String(event.position));
  recorded.setData(event.data);
  recorded.setCustomMetadata(event.meta);
  recorded.getMetadataMap().set('type', event.type);
  recorded.getMetadataMap().set('content-type', event.contentType);
  recorded.getMetadataMap().set('created', String(BigInt(event.createdMs) * ticksPerMs));
  const read = new Answer.ReadEvent();
  read.setEvent(recorded);
  read.setCommitPosition(String(event.position));
  const answer = new Answer();
  answer.setEvent(read);
  return answer;
};

export const streamNotFound = (stream: string): ReadResp => {
  const missing = new Answer.StreamNotFound();
  missing.setStreamIdentifier(streamIdentifier(stream));
  const answer = new Answer();
  answer.setStreamNotFound(missing);
  return answer;
};

export const confirmation = (id: string): ReadResp => {
  const confirmed = new Answer.SubscriptionConfirmation();
  confirmed.setSubscriptionId(id);
  const answer = new Answer();
  answer.setConfirmation(confirmed);
  return answer;
};

/** Says how far the server has looked, which is not how far the client has worked. */
export const checkpoint = (position: bigint): ReadResp => {
  const reached = new Answer.Checkpoint();
  reached.setCommitPosition(String(position));
  reached.setPreparePosition(String(position));
  const answer = new Answer();
  answer.setCheckpoint(reached);
  return answer;
};

export const caughtUp = (position: bigint): ReadResp => {
  const at = new Answer.Position();
  at.setCommitPosition(String(position));
  at.setPreparePosition(String(position));
  const caught = new Answer.CaughtUp();
  caught.setTimestamp(timestamps.Timestamp.fromDate(new Date()));
  caught.setPosition(at);
  const answer = new Answer();
  answer.setCaughtUp(caught);
  return answer;
};
