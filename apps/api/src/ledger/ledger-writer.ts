import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { ledgerRowOf, OrganDirectory } from '@tracker/application';
import { requestStream } from '@tracker/domain';
import { LedgerWorkbook, ledgerCsv, noteLine, noteText } from '@tracker/ledger';
import { type KeyVault, keyIdsIn, openText } from '@tracker/personal-data';
import { LedgerExport, type LedgerRequest, type LedgerSelection } from '@tracker/read-models';
import { KEY_VAULT } from '@tracker/runtime';
import { DataSource } from 'typeorm';

export type LedgerFormat = 'csv' | 'xlsx';
export type WrittenLedger = {
  readonly chunks: readonly Uint8Array[];
  readonly count: number;
  readonly digest: string;
};

const head = ledgerCsv([]);

/** Writes the ledger of a filter as of one moment, with the line that says what it is. */
@Injectable()
export class LedgerWriter {
  private readonly ledger: LedgerExport;

  constructor(
    private readonly organs: OrganDirectory,
    @Inject(KEY_VAULT) private readonly vault: KeyVault,
    dataSource: DataSource,
  ) {
    this.ledger = new LedgerExport(dataSource);
  }

  /** The same rows of the same position give the same bytes. */
  async write(
    selection: LedgerSelection,
    format: LedgerFormat,
    filter: readonly string[],
  ): Promise<WrittenLedger> {
    const digest = createHash('sha256');
    const workbook = format === 'xlsx' ? new LedgerWorkbook() : null;
    const lines: Uint8Array[] = [Buffer.from(head)];
    let count = 0;
    const snapshot = await this.ledger.read(selection, async (requests) => {
      const rows = await this.opened(requests);
      const text = Buffer.from(ledgerCsv(rows).slice(head.length));
      digest.update(text);
      count += rows.length;
      if (workbook) workbook.add(rows);
      else lines.push(text);
    });
    const organ = await this.organs.get(selection.organ);
    const found = digest.digest('hex');
    const note = noteText({
      organName: organ.name,
      filter,
      position: String(snapshot.position ?? 0),
      count,
      leftOut: snapshot.leftOut,
      digest: found,
    });
    const chunks = workbook ? workbook.end(note) : [...lines, Buffer.from(noteLine(note))];
    return { chunks, count, digest: found };
  }

  private async opened(requests: readonly LedgerRequest[]) {
    const sealed = requests.map(({ personal }) =>
      Object.entries(personal).map(([field, text]) => [field, { sealed: text }] as const),
    );
    const keys = await this.vault.find(keyIdsIn(sealed.flat().map(([, text]) => text)));
    return requests.map(({ requestId, request }, index) => {
      const stream = requestStream(requestId);
      const opened = (sealed[index] ?? []).flatMap(([field, text]) => {
        const clear = openText(text, stream, keys);
        return clear === null ? [] : [[field, clear]];
      });
      return ledgerRowOf(request, Object.fromEntries(opened));
    });
  }
}
