import { AttachmentError } from '../attachments/attachment-error.js';
import { DraftRefused } from '../drafts/drafts.js';
import { AccountRefused } from '../users/account-refused.js';
import { OrderRejected, StaleRevision } from './errors.js';

export type OrderFailure = {
  readonly outcome: 'rejected' | 'stale' | 'failed';
  /** Of a rejection; a word for the kind where it is none of a decision. */
  readonly code?: string;
};

/** What became of an order that threw: said no to, overtaken, or broken. */
export const outcomeOf = (error: unknown): OrderFailure => {
  if (error instanceof OrderRejected) return { outcome: 'rejected', code: error.rejection.code };
  if (error instanceof AccountRefused) return { outcome: 'rejected', code: 'account-refused' };
  if (error instanceof AttachmentError) return { outcome: 'rejected', code: 'attachment-refused' };
  if (error instanceof DraftRefused) return { outcome: 'rejected', code: 'draft-refused' };
  return { outcome: error instanceof StaleRevision ? 'stale' : 'failed' };
};
