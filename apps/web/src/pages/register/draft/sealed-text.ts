import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import {
  bytesToHex,
  bytesToUtf8,
  hexToBytes,
  managedNonce,
  utf8ToBytes,
} from '@noble/ciphers/utils.js';

export type Sealing = {
  readonly seal: (text: string, place: string) => string;
  /** Null for what was not sealed with this key for this place. */
  readonly open: (sealed: string, place: string) => string | null;
};

const withNonce = managedNonce(xchacha20poly1305);

/**
 * Seals texts with a key of 32 bytes in hex. The browser's own cryptography is there over HTTPS only,
 * and an office's network may have plain HTTP.
 */
export const sealingWith = (key: string): Sealing => {
  const cipher = (place: string) => withNonce(hexToBytes(key), utf8ToBytes(place));
  return {
    seal: (text, place) => bytesToHex(cipher(place).encrypt(utf8ToBytes(text))),
    open: (sealed, place) => {
      try {
        return bytesToUtf8(cipher(place).decrypt(hexToBytes(sealed)));
      } catch {
        return null;
      }
    },
  };
};
