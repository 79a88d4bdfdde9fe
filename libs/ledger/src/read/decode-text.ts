import { LedgerError } from './ledger-error.js';

const decoded = (bytes: Uint8Array, encoding: string): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

/** The kind of UTF-16 that the first two bytes name, or null. */
export const wideOf = ([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | null => {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
};

/**
 * The text of a CSV file: UTF-16 where its mark says so (“Unicode 文本” of Excel), UTF-8 (byte order mark
 * or not) where every byte agrees, else GB18030.
 * @throws LedgerError `unknown-encoding`
 */
export const decodeText = (bytes: Uint8Array): string => {
  const wide = wideOf(bytes);
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const text = wide
    ? decoded(bytes, wide)
    : (decoded(bytes, 'utf-8') ?? (marked ? null : decoded(bytes, 'gb18030')));
  if (text === null) throw new LedgerError('unknown-encoding');
  return text;
};
