export type AttachmentErrorCode =
  | 'attachment-empty'
  | 'attachment-extension'
  | 'attachment-content'
  | 'attachment-refused-by-scan'
  | 'attachment-scan-unavailable'
  | 'attachment-gone';

/** A file that is not taken, or not there any more; worded at the edge. */
export class AttachmentError extends Error {
  constructor(
    readonly code: AttachmentErrorCode,
    readonly facts: Readonly<Record<string, string>> = {},
  ) {
    super(code);
  }
}
