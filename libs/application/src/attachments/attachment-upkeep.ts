import { type EventStore, pages } from '@tracker/event-store';
import { type KeyVault, openBytes } from '@tracker/personal-data';
import type { RequestReader } from '../requests/request-reader.js';
import type { AttachmentRows, SealedFile } from './attachment-rows.js';
import { attachmentPlace, sha256OfBytes } from './attachments.js';
import { recordedAttachments } from './recorded-attachments.js';
import { removeAbandonedScans } from './scan.js';

/** Where a stored file is not what the log says, in the shape that `tracker verify` prints. */
export type AttachmentDifference = {
  readonly kind: 'attachment';
  readonly at: string;
  readonly expected: string;
  readonly found: string;
};

type Told = { readonly requestId: string; readonly sha256: string };

/** Keeps bytes and log of one mind: after a crash, after an erasure, before trust. */
export class AttachmentUpkeep {
  constructor(
    private readonly rows: AttachmentRows,
    private readonly store: EventStore,
    private readonly vault: KeyVault,
    private readonly requests: RequestReader,
  ) {}

  /** Drops bytes that no event came to tell of, or whose removal was cut short; returns how many. */
  async tidy(): Promise<number> {
    await removeAbandonedScans();
    let dropped = 0;
    for (const { attachmentId, requestId } of await this.rows.unsettled()) {
      const history = await this.requests.history(requestId);
      const told = recordedAttachments(requestId, history, null).find(
        (one) => one.attachmentId === attachmentId,
      );
      if (told && !told.removed) {
        await this.rows.settle(attachmentId, true);
        continue;
      }
      await this.rows.drop(attachmentId);
      dropped += 1;
    }
    return dropped;
  }

  /**
   * Compares every file that stands with the digest in its event. Files of erased applicants are gone
   * on purpose; those whose key is not here (restored without keys) are only looked for. Returns the
   * first difference.
   */
  async verify(until: bigint | null): Promise<AttachmentDifference | null> {
    const standing = await this.standing(until);
    for (const [attachmentId, { requestId, sha256 }] of standing) {
      const row = await this.rows.get(requestId, attachmentId);
      const found = row ? await this.digestOf(row) : await this.absence(requestId);
      if (found === null || found === sha256) continue;
      return { kind: 'attachment', at: `attachment ${attachmentId}`, expected: sha256, found };
    }
    return null;
  }

  private async standing(until: bigint | null): Promise<ReadonlyMap<string, Told>> {
    const standing = new Map<string, Told>();
    if (until === null) return standing;
    for await (const page of pages(this.store, null, until))
      for (const { type, stream, data } of page) {
        if (type === 'AttachmentAdded')
          standing.set(String(data.attachmentId), {
            requestId: stream.slice('request-'.length),
            sha256: String(data.sha256),
          });
        if (type === 'AttachmentRemoved') standing.delete(String(data.attachmentId));
      }
    return standing;
  }

  /** Null where the key is not here: nobody can look. */
  private async digestOf({ attachmentId, requestId, keyId, sealed }: SealedFile) {
    const secret = (await this.vault.find([keyId])).get(keyId);
    if (!secret) return null;
    try {
      return sha256OfBytes(openBytes(sealed, secret, attachmentPlace(requestId, attachmentId)));
    } catch {
      return 'bytes that do not open';
    }
  }

  /** Null where the applicant was erased: then the bytes are gone on purpose. */
  private async absence(requestId: string): Promise<string | null> {
    const found = await this.requests.find(requestId);
    const applicantId = found?.request.applicantId ?? null;
    if (applicantId === null) return 'none';
    const erased = await this.store.readStream(`applicant-${applicantId}`, { maxCount: 1 });
    return erased.length > 0 ? null : 'none';
  }
}
