import { strToU8, Zip, ZipDeflate } from 'fflate';
import { fixedParts } from './fixed-parts.js';
import { paperEnd, paperHead, paperRow } from './paper-sheet.js';
import { type SheetRow, sheetEnd, sheetHead, sheetRow } from './sheet-xml.js';

// Local time on purpose: a ZIP keeps what the local clock shows, so this is the same date anywhere.
const zipTime = () => new Date(1980, 0, 1);

/**
 * A ledger as an XLSX workbook, written row by row and packed as it grows: the whole on its first
 * sheet, which imports again unchanged, and what is read on paper on its second. The same rows give
 * the same bytes on any machine.
 */
export class LedgerWorkbook {
  private readonly chunks: Uint8Array[] = [];
  private readonly zip: Zip;
  private readonly sheet: ZipDeflate;
  private readonly paper: ZipDeflate;
  private count = 0;

  constructor() {
    this.zip = new Zip((error, chunk) => {
      if (error) throw error;
      this.chunks.push(chunk);
    });
    for (const [path, text] of fixedParts) this.part(path).push(strToU8(text), true);
    this.sheet = this.part('xl/worksheets/sheet1.xml');
    this.sheet.push(strToU8(sheetHead()));
    this.paper = this.part('xl/worksheets/sheet2.xml');
    this.paper.push(strToU8(paperHead()));
  }

  add(rows: readonly SheetRow[]): void {
    if (rows.length === 0) return;
    const first = this.count + 1;
    this.count += rows.length;
    this.sheet.push(strToU8(rows.map((cells, at) => sheetRow(first + at + 1, cells)).join('')));
    this.paper.push(strToU8(rows.map((cells, at) => paperRow(first + at, cells)).join('')));
  }

  /** The whole file, with this line under its rows. */
  end(note: string): readonly Uint8Array[] {
    this.sheet.push(strToU8(sheetEnd(this.count + 2, note)), true);
    this.paper.push(strToU8(paperEnd(this.count, note)), true);
    this.zip.end();
    return this.chunks;
  }

  private part(path: string): ZipDeflate {
    const part = new ZipDeflate(path, { level: 6 });
    part.mtime = zipTime();
    part.os = 3;
    part.attrs = 0o644 << 16;
    this.zip.add(part);
    return part;
  }
}
