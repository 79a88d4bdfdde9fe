import { requestStream } from '@tracker/domain';
import type { RecordedEvent } from '@tracker/event-store';
import { openText, type SealedText } from '@tracker/personal-data';

/** A file as the log tells of it. `name` is null where the caller gave no keys. */
export type RecordedAttachment = {
  readonly attachmentId: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly mediaType: string;
  readonly kind: string;
  readonly name: string | null;
  readonly addedOn: string;
  /** ISO 8601 in UTC. */
  readonly addedAt: string;
  readonly addedBy: string;
  readonly position: string;
  readonly removed: {
    readonly removedOn: string;
    readonly by: string;
    readonly why: string | null;
  } | null;
};

type Keys = ReadonlyMap<string, Buffer>;

/** The files of one request from its history, oldest first, removed ones with their reason. */
export const recordedAttachments = (
  requestId: string,
  history: readonly RecordedEvent[],
  keys: Keys | null,
): readonly RecordedAttachment[] => {
  const stream = requestStream(requestId);
  const read = (text: unknown) => (keys ? openText(text as SealedText, stream, keys) : null);
  const files = new Map<string, RecordedAttachment>();
  for (const { type, data, meta, recordedAt, position } of history) {
    const attachmentId = String(data.attachmentId);
    if (type === 'AttachmentAdded')
      files.set(attachmentId, {
        attachmentId,
        sha256: String(data.sha256),
        bytes: Number(data.bytes),
        mediaType: String(data.mediaType),
        kind: String(data.kind),
        name: read(data.name),
        addedOn: String(data.addedOn),
        addedAt: recordedAt,
        addedBy: String(meta.actor),
        position: String(position),
        removed: null,
      });
    const added = files.get(attachmentId);
    if (type === 'AttachmentRemoved' && added)
      files.set(attachmentId, {
        ...added,
        removed: {
          removedOn: String(data.removedOn),
          by: String(meta.actor),
          why: read(data.why),
        },
      });
  }
  return [...files.values()];
};
