import { inflateRawSync } from 'node:zlib';
import { LedgerError } from '../ledger-error.js';
import { type ZipEntry, zipDirectory } from './zip-directory.js';

/** No part of an honest ledger unpacks to more; a crafted archive must not fill the memory. */
const limit = 300;
const mostBytes = limit * 1024 * 1024;

const unpack = (bytes: Uint8Array, { headerAt, method, compressedSize, size }: ZipEntry) => {
  if (size > mostBytes) throw new LedgerError('too-large', { limit });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const dataAt =
      headerAt + 30 + view.getUint16(headerAt + 26, true) + view.getUint16(headerAt + 28, true);
    const packed = bytes.subarray(dataAt, dataAt + compressedSize);
    return method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: mostBytes });
  } catch (cause) {
    const tooLarge =
      cause instanceof RangeError && 'code' in cause && cause.code === 'ERR_BUFFER_TOO_LARGE';
    throw new LedgerError(tooLarge ? 'too-large' : 'broken-workbook', { limit }, { cause });
  }
};

/** Reads a part of a package as text; null when it is not there. */
export type PartReader = (path: string) => string | null;

/**
 * Opens the parts of an Office package.
 * @throws LedgerError `broken-workbook` or `too-large`, here or when a part is read
 */
export const openParts = (bytes: Uint8Array): PartReader => {
  const directory = zipDirectory(bytes);
  return (path) => {
    const entry = directory.get(path.replace(/^\//, ''));
    return entry ? new TextDecoder().decode(unpack(bytes, entry)) : null;
  };
};
