import { LedgerError } from '../ledger-error.js';

/** Where a file lies in a ZIP archive; sizes in bytes, method 0 = stored, 8 = deflated. */
export type ZipEntry = {
  readonly name: string;
  readonly method: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly headerAt: number;
};

const endMark = 0x06054b50;
const wideEndMark = 0x06064b50;
const wideLocatorMark = 0x07064b50;
const entryMark = 0x02014b50;
const unknown32 = 0xffffffff;

const broken = () => new LedgerError('broken-workbook');

const endOf = (view: DataView): number => {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === endMark) return at;
  }
  throw broken();
};

const directoryAt = (view: DataView): number => {
  const end = endOf(view);
  const at = view.getUint32(end + 16, true);
  if (at !== unknown32) return at;
  if (view.getUint32(end - 20, true) !== wideLocatorMark) throw broken();
  const wideEnd = Number(view.getBigUint64(end - 12, true));
  if (view.getUint32(wideEnd, true) !== wideEndMark) throw broken();
  return Number(view.getBigUint64(wideEnd + 48, true));
};

/** 64-bit values of the ZIP64 extra field, in the order in which the entry left them out. */
const wideValues = (view: DataView, from: number, to: number): number[] => {
  for (let at = from; at + 4 <= to; ) {
    const length = view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === 1) {
      const count = Math.floor(length / 8);
      return Array.from({ length: count }, (_, i) =>
        Number(view.getBigUint64(at + 4 + i * 8, true)),
      );
    }
    at += 4 + length;
  }
  return [];
};

/**
 * The files of a ZIP archive by name, ZIP64 included.
 * @throws LedgerError `broken-workbook`
 */
export const zipDirectory = (bytes: Uint8Array): ReadonlyMap<string, ZipEntry> => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = new Map<string, ZipEntry>();
  try {
    let at = directoryAt(view);
    while (at + 46 <= view.byteLength && view.getUint32(at, true) === entryMark) {
      const nameEnd = at + 46 + view.getUint16(at + 28, true);
      const extraEnd = nameEnd + view.getUint16(at + 30, true);
      const wide = wideValues(view, nameEnd, extraEnd);
      const value = (offset: number) => {
        const narrow = view.getUint32(at + offset, true);
        return narrow === unknown32 ? (wide.shift() ?? narrow) : narrow;
      };
      // ZIP64 keeps the order size, compressed size, place.
      const size = value(24);
      const compressedSize = value(20);
      const headerAt = value(42);
      const name = new TextDecoder().decode(bytes.subarray(at + 46, nameEnd)).replaceAll('\\', '/');
      entries.set(name, {
        name,
        method: view.getUint16(at + 10, true),
        compressedSize,
        size,
        headerAt,
      });
      at = extraEnd + view.getUint16(at + 32, true);
    }
  } catch (error) {
    throw error instanceof RangeError ? broken() : error;
  }
  return entries;
};
