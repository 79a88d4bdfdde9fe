import { InvalidCursor } from '@tracker/read-models';

/** How far each of the two sources has been read: the log by position, entries by time and id. */
export type AuditCursor = {
  readonly position: bigint | null;
  readonly entry: { readonly at: string; readonly id: string } | null;
};

const shape = /^(\d{1,18})?~(?:([\d:.TZ-]{10,40})~([0-9a-f-]{36}))?$/;

export const encodeAuditCursor = ({ position, entry }: AuditCursor): string =>
  Buffer.from(`${position ?? ''}~${entry ? `${entry.at}~${entry.id}` : ''}`).toString('base64url');

/** Throws InvalidCursor. */
export const decodeAuditCursor = (text: string): AuditCursor => {
  const found = shape.exec(Buffer.from(text, 'base64url').toString('utf8'));
  if (!found) throw new InvalidCursor();
  const [, position, at, id] = found;
  return {
    position: position === undefined ? null : BigInt(position),
    entry: at !== undefined && id !== undefined ? { at, id } : null,
  };
};
