import { strToU8, Zip, ZipDeflate } from 'fflate';
import { fixedParts } from './fixed-parts.js';
import { type SheetRow, sheetEnd, sheetHead, sheetRow } from './sheet-xml.js';

// Local time on purpose: a ZIP keeps what the local clock shows, so this is the same date anywhere.
const zipTime = () => new Date(1980, 0, 1);

/**
 * A ledger as an XLSX workbook, written row by row and packed as it grows; it imports again
 * unchanged. The same rows give the same bytes on any machine.
 */
export class LedgerWorkbook {
  private readonly chunks: Uint8Array[] = [];
  private readonly zip: Zip;
  private readonly sheet: ZipDeflate;
  private row = 1;

  constructor() {
    this.zip = new Zip((error, chunk) => {
      if (error) throw error;
      this.chunks.push(chunk);
    });
    for (const [path, text] of fixedParts) this.part(path).push(strToU8(text), true);
    this.sheet = this.part('xl/worksheets/sheet1.xml');
    this.sheet.push(strToU8(sheetHead()));
  }

  add(rows: readonly SheetRow[]): void {
    const written = rows.map((cells) => {
      this.row += 1;
      return sheetRow(this.row, cells);
    });
    if (written.length > 0) this.sheet.push(strToU8(written.join('')));
  }

  /** The whole file, with this line under its rows. */
  end(note: string): readonly Uint8Array[] {
    this.sheet.push(strToU8(sheetEnd(this.row + 1, note)), true);
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
