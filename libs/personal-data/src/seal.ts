import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** Where a sealed text belongs: it opens nowhere else (additional data of AES-GCM). */
export type SealPlace = {
  readonly stream: string;
  readonly eventId: string;
  readonly field: string;
};

export type SealedText = { readonly sealed: string };
export type DataKey = { readonly id: string; readonly secret: Buffer };

const version = 'v1';
const tagBytes = 16;
const additional = ({ stream, eventId, field }: SealPlace) =>
  Buffer.from(`${stream}\n${eventId}\n${field}`, 'utf8');

/** Seals one text with AES-256-GCM. The token names its key, event and field, so that it can be opened from a read model. */
export const seal = (plain: string, key: DataKey, place: SealPlace): SealedText => {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key.secret, iv);
  cipher.setAAD(additional(place));
  const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  const parts = [version, key.id, place.eventId, place.field, iv.toString('base64url')];
  return { sealed: [...parts, body.toString('base64url')].join(':') };
};

export type Token = {
  readonly keyId: string;
  readonly eventId: string;
  readonly field: string;
  readonly iv: Buffer;
  readonly body: Buffer;
};

/** The parts of a sealed text. Throws on anything that this version did not write. */
export const tokenOf = ({ sealed }: SealedText): Token => {
  const [is, keyId, eventId, field, iv, body, ...rest] = sealed.split(':');
  if (is !== version || !keyId || !eventId || !field || !iv || !body || rest.length > 0)
    throw new Error('Not a sealed text of a known version.');
  return {
    keyId,
    eventId,
    field,
    iv: Buffer.from(iv, 'base64url'),
    body: Buffer.from(body, 'base64url'),
  };
};

/** Opens a sealed text of this stream. Throws when key, place or content do not fit together. */
export const open = (text: SealedText, key: DataKey, stream: string): string => {
  const { eventId, field, iv, body } = tokenOf(text);
  const decipher = createDecipheriv('aes-256-gcm', key.secret, iv);
  decipher.setAAD(additional({ stream, eventId, field }));
  decipher.setAuthTag(body.subarray(-tagBytes));
  return Buffer.concat([decipher.update(body.subarray(0, -tagBytes)), decipher.final()]).toString(
    'utf8',
  );
};

export const isSealed = (value: unknown): value is SealedText =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as { sealed?: unknown }).sealed === 'string';
