import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const version = 1;
const ivBytes = 12;
const tagBytes = 16;

/**
 * Seals a whole file with AES-256-GCM: a byte of version, the IV, the sealed bytes, the tag. `place`
 * is authenticated with it, so that it opens nowhere else.
 */
export const sealBytes = (plain: Buffer, secret: Buffer, place: string): Buffer => {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv('aes-256-gcm', secret, iv);
  cipher.setAAD(Buffer.from(place, 'utf8'));
  return Buffer.concat([
    Buffer.from([version]),
    iv,
    cipher.update(plain),
    cipher.final(),
    cipher.getAuthTag(),
  ]);
};

/** Opens what `sealBytes` sealed for this place. Throws when key, place or content do not fit together. */
export const openBytes = (sealed: Buffer, secret: Buffer, place: string): Buffer => {
  if (sealed[0] !== version || sealed.length < 1 + ivBytes + tagBytes)
    throw new Error('Not sealed bytes of a known version.');
  const decipher = createDecipheriv('aes-256-gcm', secret, sealed.subarray(1, 1 + ivBytes));
  decipher.setAAD(Buffer.from(place, 'utf8'));
  decipher.setAuthTag(sealed.subarray(-tagBytes));
  const body = sealed.subarray(1 + ivBytes, -tagBytes);
  return Buffer.concat([decipher.update(body), decipher.final()]);
};
