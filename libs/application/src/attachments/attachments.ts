import { createHash } from 'node:crypto';
import {
  type AttachmentKind,
  addAttachment,
  type RequestState,
  removeAttachment,
  requestStream,
} from '@tracker/domain';
import { type KeyVault, keyIdsIn, openBytes, sealBytes } from '@tracker/personal-data';
import { idFrom } from '@tracker/platform';
import type { CalendarSource } from '../calendar/calendar-source.js';
import { decisionContext } from '../deciding.js';
import type { DeciderRunner } from '../log/decider-runner.js';
import { OrderRejected } from '../log/errors.js';
import type { Order, Receipt } from '../log/order.js';
import { requestKind } from '../log/stream-kinds.js';
import type { OrganDirectory } from '../organs/organ-directory.js';
import type { RequestReader } from '../requests/request-reader.js';
import { AttachmentError } from './attachment-error.js';
import type { AttachmentRows } from './attachment-rows.js';
import { judgeFile } from './file-kind.js';
import { type RecordedAttachment, recordedAttachments } from './recorded-attachments.js';
import { scanFile } from './scan.js';

export type FileHandedIn = {
  readonly name: string;
  readonly kind: AttachmentKind;
  readonly bytes: Buffer;
};
export type Added = Receipt & { readonly attachmentId: string; readonly sha256: string };
export type OpenedFile = RecordedAttachment & { readonly content: Buffer };

/** What the organ's machine allows: the largest file, in bytes, and who looks at it first. */
export type AttachmentSettings = {
  readonly maxBytes: number;
  readonly scanCommand: string | null;
};

/** Where sealed bytes belong: they open for this file of this request only. */
export const attachmentPlace = (requestId: string, attachmentId: string): string =>
  `attachment\n${requestId}\n${attachmentId}`;

/** SHA-256 of a file, hex. */
export const sha256OfBytes = (bytes: Buffer): string =>
  createHash('sha256').update(bytes).digest('hex');

const keyIdOf = (state: RequestState): string => requestKind.keyOf(state);

/** Files of requests: bytes sealed with the applicant's key beside the log, their story in it. */
export class Attachments {
  constructor(
    private readonly rows: AttachmentRows,
    private readonly requests: RequestReader,
    private readonly vault: KeyVault,
    private readonly runner: DeciderRunner,
    private readonly organs: OrganDirectory,
    private readonly calendar: CalendarSource,
    readonly settings: AttachmentSettings,
  ) {}

  /**
   * Takes a file: judged by content and name, shown to the scanner, sealed and put away, then told in
   * the log; cut off in between, nothing of it is to be seen. Throws AttachmentError, OrderRejected,
   * KeyDestroyed.
   */
  async add(order: Order, organ: string, requestId: string, file: FileHandedIn): Promise<Added> {
    const { name, kind, bytes } = file;
    const attachmentId = idFrom('attachment', order.commandId);
    const sha256 = sha256OfBytes(bytes);
    const { state, landed } = await this.requests.standing(requestId, order.commandId);
    const mediaType = judged(name, bytes);
    const body = { attachmentId, sha256, bytes: bytes.length, mediaType, name, kind };
    const context = await this.context(order, organ);
    if (!landed) {
      const outcome = addAttachment.decide(body, state, context);
      if (!outcome.accepted) throw new OrderRejected(outcome.rejection);
      const { scanCommand } = this.settings;
      if (scanCommand)
        await scanFile(scanCommand, name.split('.').at(-1)?.toLowerCase() ?? '', bytes);
      const keyId = keyIdOf(state);
      const secret = (await this.vault.provide([keyId])).get(keyId);
      if (!secret) throw new Error(`The vault gave no key ${keyId}.`);
      const sealed = sealBytes(bytes, secret, attachmentPlace(requestId, attachmentId));
      await this.rows.put({ attachmentId, requestId, keyId, sealed });
    }
    const receipt = await this.runner.run(requestKind, {
      stream: requestStream(requestId),
      order,
      decide: (now) => addAttachment.decide(body, now, context),
    });
    await this.rows.settle(attachmentId, true);
    return { ...receipt, attachmentId, sha256 };
  }

  /** Takes a file away: its removal is recorded, its bytes are dropped. Throws OrderRejected. */
  async remove(
    order: Order,
    organ: string,
    requestId: string,
    body: { readonly attachmentId: string; readonly why: string },
    expectedRevision?: bigint,
  ): Promise<Receipt> {
    const context = await this.context(order, organ);
    // Cut off after the event, housekeeping finds the bytes unsettled and drops them.
    await this.rows.settle(body.attachmentId, false);
    const receipt = await this.runner.run(requestKind, {
      stream: requestStream(requestId),
      order,
      expectedRevision,
      decide: (state) => removeAttachment.decide(body, state, context),
    });
    await this.rows.drop(body.attachmentId);
    return receipt;
  }

  /** What the log tells of the files of a request; names only where they may be read. */
  async of(requestId: string, withNames: boolean): Promise<readonly RecordedAttachment[]> {
    const history = await this.requests.history(requestId);
    const told = history.filter(({ type }) => type.startsWith('Attachment'));
    const keys = withNames
      ? await this.vault.find(keyIdsIn(told.flatMap(({ data }) => Object.values(data))))
      : null;
    return recordedAttachments(requestId, told, keys);
  }

  /** A file with its bytes in clear. Throws AttachmentError `attachment-gone` once nothing opens it. */
  async open(requestId: string, attachmentId: string): Promise<OpenedFile> {
    const told = (await this.of(requestId, true)).find((one) => one.attachmentId === attachmentId);
    if (!told || told.removed) throw new AttachmentError('attachment-gone');
    const row = await this.rows.get(requestId, attachmentId);
    const secret = row && (await this.vault.find([row.keyId])).get(row.keyId);
    if (!row || !secret) throw new AttachmentError('attachment-gone');
    const content = openBytes(row.sealed, secret, attachmentPlace(requestId, attachmentId));
    return { ...told, content };
  }

  private async context(order: Order, organ: string) {
    const { settings } = await this.organs.get(organ);
    await this.calendar.refresh();
    return decisionContext(order, settings, this.calendar, organ);
  }
}

const judged = (name: string, bytes: Buffer): string => {
  if (bytes.length === 0) throw new AttachmentError('attachment-empty');
  const outcome = judgeFile(name, bytes);
  if ('kind' in outcome) return outcome.kind.mediaType;
  if (outcome.fault === 'extension') throw new AttachmentError('attachment-extension');
  const { looksLike } = outcome;
  throw new AttachmentError('attachment-content', looksLike ? { looksLike } : {});
};
