import {
  importRequest,
  type OrganEvent,
  readNumber,
  requestStream,
  unknownRequest,
} from '@tracker/domain';
import type { EventStore } from '@tracker/event-store';
import {
  compareWithExisting,
  judgeLedger,
  type LedgerJudgement,
  type LedgerRow,
  readLedger,
} from '@tracker/ledger';
import type { KeyVault } from '@tracker/personal-data';
import { idFrom, requestIdOf } from '@tracker/platform';
import type { ApplicantRegister } from '../applicants/applicant-register.js';
import type { CalendarSource } from '../calendar/calendar-source.js';
import { decisionContext } from '../deciding.js';
import type { DeciderRunner } from '../log/decider-runner.js';
import type { Order, Receipt } from '../log/order.js';
import { requestKind } from '../log/stream-kinds.js';
import type { NumberSeries } from '../numbers/number-series.js';
import type { OrganDirectory } from '../organs/organ-directory.js';
import type { OrganOrders } from '../organs/organ-orders.js';
import { fileDigest } from './file-digest.js';
import { heldRows } from './held-rows.js';
import { importedRow } from './imported-row.js';
import { inParallel } from './in-parallel.js';
import { latestPosition } from './latest-position.js';

export type ImportLedgerOrder = Omit<Order, 'commandId' | 'command'> & {
  readonly organ: string;
  readonly organName?: string | undefined;
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly dryRun?: boolean | undefined;
  readonly onProgress?: (done: number, total: number) => void;
};

/** What the command answers; `position` is null when nothing was written. */
export type ImportResult = Pick<
  LedgerJudgement,
  'read' | 'rejected' | 'warnings' | 'unknownColumns' | 'leftOut'
> & {
  readonly organ: string;
  readonly imported: number;
  readonly unchanged: number;
  /** The first rows without fault, so that one sees whether the columns were taken rightly. */
  readonly sample: readonly LedgerRow[];
  readonly position: bigint | null;
};

const writers = 4;
const batchSize = 500;
const sampleSize = 5;

/** Brings an office's ledger in: all faults before the first append, then row by row under fixed ids. */
export class LedgerImport {
  constructor(
    private readonly store: EventStore,
    private readonly vault: KeyVault,
    private readonly runner: DeciderRunner,
    private readonly applicants: ApplicantRegister,
    private readonly organs: OrganDirectory,
    private readonly organOrders: OrganOrders,
    private readonly numbers: NumberSeries,
    private readonly calendar: CalendarSource,
  ) {}

  /** Throws LedgerError for a file that is no ledger. A rejected ledger changes nothing. */
  async run(asked: ImportLedgerOrder): Promise<ImportResult> {
    const importId = idFrom('ledger-import', asked.organ, fileDigest(asked.bytes));
    const judgement = await this.judge(asked);
    const { read, rejected, warnings, unknownColumns, leftOut } = judgement;
    const held = new Set(judgement.unchanged);
    const rows = judgement.rows.filter(({ number }) => !held.has(number));
    const sample = judgement.rows.slice(0, sampleSize);
    const found = { read, rejected, warnings, unknownColumns, leftOut, sample };
    const answer = { organ: asked.organ, ...found };
    const unchanged = judgement.unchanged.length;
    if (rejected.length > 0) return { ...answer, imported: 0, unchanged, position: null };
    if (asked.dryRun) return { ...answer, imported: rows.length, unchanged, position: null };
    const position = await this.takeIn(asked, importId, rows);
    return { ...answer, imported: rows.length, unchanged, position };
  }

  private async judge({ organ, bytes, fileName, today }: ImportLedgerOrder) {
    const sheet = await readLedger(bytes, fileName);
    await this.calendar.refresh();
    const context = { today, calendar: this.calendar.asOf(today, organ) };
    const fresh = judgeLedger(sheet, context);
    if (!(await this.organs.find(organ)).known) return fresh;
    const numbers = new Set(sheet.rows.flatMap(({ cells }) => cells.登记编号 ?? []));
    const idOf = (number: string) => requestIdOf(organ, number);
    const held = await heldRows(this.store, this.vault, numbers, idOf);
    if (held.size === 0) return fresh;
    const byNumber = new Map(fresh.rows.map((row) => [row.number, row]));
    const existing = new Map(
      [...held].map(([number, { imported, current }]) => {
        const cells = byNumber.get(number)?.cells;
        const asNow = cells && compareWithExisting(cells, current).length === 0;
        return [number, asNow || !imported ? current : imported] as const;
      }),
    );
    return judgeLedger(sheet, { ...context, existing });
  }

  private async takeIn(
    asked: ImportLedgerOrder,
    importId: string,
    rows: readonly LedgerRow[],
  ): Promise<bigint | null> {
    const organ = await this.organs.find(asked.organ);
    const unfinished = organ.known && organ.importing.includes(importId);
    if (rows.length === 0 && !unfinished && organ.known) return null;
    const created = organ.known ? null : await this.createOrgan(asked);
    if (rows.length === 0 && !unfinished) return created?.position ?? null;

    const started = await this.record(asked, `start ${importId}`, {
      type: 'LedgerImportStarted',
      data: { importId, rows: rows.length, fileDigest: fileDigest(asked.bytes) },
    });
    const receipts = await this.takeRows(asked, importId, rows);
    await this.advanceNumbers(asked, importId, rows);
    const completed = await this.record(asked, `complete ${importId}`, {
      type: 'LedgerImportCompleted',
      data: { importId, imported: rows.length },
    });
    return latestPosition([started, ...receipts, completed]);
  }

  /** Keys are made durable for a batch at once, then each row is one append. */
  private async takeRows(
    asked: ImportLedgerOrder,
    importId: string,
    rows: readonly LedgerRow[],
  ): Promise<readonly Receipt[]> {
    const { organ, onProgress } = asked;
    const { settings } = await this.organs.get(organ);
    const receipts: Receipt[] = [];
    let done = 0;
    for (let from = 0; from < rows.length; from += batchSize) {
      const batch = rows.slice(from, from + batchSize).map((row) => ({
        row,
        order: this.order(asked, `row ${row.number}`),
      }));
      const applicants = await this.applicants.identify(
        organ,
        batch.map(({ row, order }) => ({ ...row, seed: order.commandId })),
      );
      const keys = await this.vault.provide(applicants);
      const taken = await inParallel(batch, writers, async ({ row, order }, index) => {
        const applicantId = applicants[index] as string;
        const facts = importedRow(row, { organ, importId, applicantId });
        const context = decisionContext(order, settings, this.calendar, organ);
        const stream = requestStream(requestIdOf(organ, row.number));
        const decide = () => importRequest.decide(facts, unknownRequest, context);
        const receipt = await this.runner.open(requestKind, { stream, order, decide }, keys);
        done += 1;
        onProgress?.(done, rows.length);
        return receipt;
      });
      receipts.push(...taken);
    }
    return receipts;
  }

  private async advanceNumbers(
    asked: ImportLedgerOrder,
    importId: string,
    rows: readonly LedgerRow[],
  ): Promise<void> {
    const highest = new Map<number, number>();
    const { numberFormat } = await this.organs.get(asked.organ);
    for (const { number } of rows) {
      const own = readNumber(numberFormat, number);
      if (own) highest.set(own.year, Math.max(own.sequence, highest.get(own.year) ?? 0));
    }
    for (const [year, through] of highest) {
      const order = this.order(asked, `advance ${year}`);
      await this.numbers.advance(order, asked.organ, year, through, importId);
    }
  }

  private createOrgan(asked: ImportLedgerOrder): Promise<Receipt> {
    const { organ, organName } = asked;
    return this.organOrders.create(this.order(asked, 'create'), organ, organName ?? organ);
  }

  private record(asked: ImportLedgerOrder, what: string, event: OrganEvent): Promise<Receipt> {
    return this.organOrders.record(this.order(asked, what), asked.organ, event);
  }

  private order({ actor, today, organ }: ImportLedgerOrder, what: string): Order {
    return {
      commandId: idFrom('import-ledger', organ, what),
      command: 'import-ledger',
      actor,
      today,
    };
  }
}
