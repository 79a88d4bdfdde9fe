import { z } from 'zod';
import { localDate, personal, uuid } from '../../kernel/text.js';
import { attachmentKind } from '../vocabulary.js';

/** Papers and files that belong to a request; the bytes are kept sealed beside the log. */
export const attachmentEvents = {
  AttachmentAdded: z.object({
    attachmentId: uuid,
    /** SHA-256 of the file as it came in, hex. */
    sha256: z.string(),
    bytes: z.number().int(),
    mediaType: z.string(),
    name: personal,
    kind: attachmentKind,
    addedOn: localDate,
  }),
  /** The bytes are gone; that there was a file stays known. */
  AttachmentRemoved: z.object({ attachmentId: uuid, why: personal, removedOn: localDate }),
};
