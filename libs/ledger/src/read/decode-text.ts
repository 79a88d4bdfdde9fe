import { LedgerError } from './ledger-error.js';

const decoded = (bytes: Uint8Array, encoding: string): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

/**
 * The text of a CSV file: UTF-8 (byte order mark or not) where every byte agrees, else GB18030.
 * @throws LedgerError `unknown-encoding`
 */
export const decodeText = (bytes: Uint8Array): string => {
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const text = decoded(bytes, 'utf-8') ?? (marked ? null : decoded(bytes, 'gb18030'));
  if (text === null) throw new LedgerError('unknown-encoding');
  return text;
};
