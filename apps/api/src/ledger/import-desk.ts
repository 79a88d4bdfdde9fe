import { randomUUID } from 'node:crypto';
import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Audit, type ImportResult, LedgerImport, type User } from '@tracker/application';
import { ledgerRuleText, leftOutText } from '@tracker/ledger';
import type { Clock, Logger } from '@tracker/platform';
import { CLOCK, Freshness, type Observing } from '@tracker/runtime';
import { Problem } from '../problems/problem.js';
import { LOGGER, OBSERVING } from '../tokens.js';
import { sampleOf } from './import-sample.js';
import type { ImportView } from './import-shapes.js';
import { brokenOff, ImportShelf } from './import-shelf.js';
import { mendOf } from './mend.js';

const tellEveryMs = 500;
const renewEveryMs = 5_000;
const forgetEveryMs = 10 * 60_000;
const hasFaults = 'ledger-has-faults';

const underWay = () =>
  new Problem(422, 'import-under-way', '本机关正在导入一份台账。请等它完成后再选择文件。');
const unknown = () =>
  new Problem(
    404,
    'import-unknown',
    '没有这次导入：核对后已超过三十分钟，或者已经收起。请重新选择文件；已导入的行不会重复。',
  );

/** Thrown into an import by a process that is told to stop: another one may begin it again at once. */
class Stopping extends Error {}

/** One ledger an organ at a time. What breaks off goes on with the same file: its rows have fixed ids. */
@Injectable()
export class ImportDesk implements OnModuleDestroy {
  private readonly running = new Set<Promise<void>>();
  private readonly forgetting: NodeJS.Timeout;
  private stopping = false;

  constructor(
    private readonly ledgers: LedgerImport,
    private readonly shelf: ImportShelf,
    private readonly freshness: Freshness,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(OBSERVING) private readonly observing: Observing,
  ) {
    this.forgetting = setInterval(() => {
      this.shelf.forgetOld().catch((error) => this.warn('forgetting ledgers failed', error));
    }, forgetEveryMs);
    this.forgetting.unref();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopping = true;
    clearInterval(this.forgetting);
    await Promise.all(this.running);
  }

  /** What the organ has under way or just did; null without any. */
  current(organ: string): Promise<ImportView | null> {
    return this.shelf.current(organ);
  }

  /** The import of this id. Throws 404 for any other. */
  async known(organ: string, importId: string): Promise<ImportView> {
    const view = await this.current(organ);
    if (view?.importId !== importId) throw unknown();
    return view;
  }

  /** Reads and judges a file without writing anything; takes the place of a preview before it. */
  async preview(user: User, fileName: string, bytes: Uint8Array): Promise<ImportView> {
    const { organ } = user;
    if ((await this.current(organ))?.state === 'running') throw underWay();
    const view = viewOf(user, fileName, await this.run(user, fileName, bytes, true));
    if (!(await this.shelf.put(organ, view, view.faultCount === 0 ? bytes : null)))
      throw underWay();
    return view;
  }

  /** Begins what was previewed, or begins again what broke off; it goes on without the browser. */
  async start(user: User, importId: string): Promise<ImportView> {
    const view = await this.known(user.organ, importId);
    if (view.state === 'running' || view.state === 'done') return view;
    if (view.faultCount > 0)
      throw new Problem(
        422,
        hasFaults,
        `台账有 ${view.faultCount} 处不合格，没有导入。请改正后重新选择文件。`,
      );
    const bytes = await this.shelf.begin(user.organ, importId);
    // Somebody else began it in the same moment.
    if (bytes === null) return this.known(user.organ, importId);
    const begun: ImportView = { ...view, state: 'running', done: 0, problem: null };
    const work = this.carryOut(user, begun, bytes).finally(() => this.running.delete(work));
    this.running.add(work);
    return begun;
  }

  /** Gives up a preview, or clears away what is done. */
  async drop(organ: string, importId: string): Promise<void> {
    await this.known(organ, importId);
    if (!(await this.shelf.drop(organ, importId))) throw underWay();
  }

  private async carryOut(user: User, begun: ImportView, bytes: Uint8Array): Promise<void> {
    const { organ } = user;
    const { importId, fileName } = begun;
    let at = { done: 0, total: begun.total };
    let told = performance.now();
    const tell = () => {
      told = performance.now();
      this.shelf
        .goOn(organ, importId, at.done, at.total)
        .catch((error) => this.warn('telling of an import failed', error));
    };
    const renewal = setInterval(tell, renewEveryMs);
    let end: ImportView;
    try {
      const onRow = (done: number, total: number): void => {
        if (this.stopping) throw new Stopping();
        at = { done, total };
        if (performance.now() - told > tellEveryMs) tell();
      };
      const result = await this.observing.command(
        'import-ledger',
        () => this.run(user, fileName, bytes, false, onRow),
        ({ rejected }) => (rejected.length > 0 ? hasFaults : null),
      );
      end = await this.ended(user, begun, result);
    } catch (error) {
      if (!(error instanceof Stopping)) this.warn('ledger import failed', error);
      end = { ...begun, ...at, state: 'failed', problem: brokenOff };
    } finally {
      clearInterval(renewal);
    }
    await this.shelf
      .end(organ, end)
      .catch((error) => this.warn('putting an import down failed', error));
  }

  private async ended(user: User, begun: ImportView, result: ImportResult): Promise<ImportView> {
    const { position, rejected, imported, unchanged } = result;
    if (position !== null) this.freshness.note(position);
    // Somebody may have registered one of the numbers since the preview.
    const again = { ...viewOf(user, begun.fileName, result), importId: begun.importId };
    if (rejected.length > 0) return again;
    const { id, organ } = user;
    const facts = { imported, unchanged };
    await this.audit.record({ organ, actor: `user:${id}`, action: 'ledger-imported', facts });
    return { ...again, state: 'done', done: again.total, position: textOf(position) };
  }

  private run(
    { id, organ }: User,
    fileName: string,
    bytes: Uint8Array,
    dryRun: boolean,
    onProgress?: (done: number, total: number) => void,
  ): Promise<ImportResult> {
    const [actor, today] = [`user:${id}`, this.clock.today()];
    return this.ledgers.run({ organ, bytes, fileName, dryRun, actor, today, onProgress });
  }

  private warn(text: string, error: unknown): void {
    this.logger.error({ error: String(error) }, text);
  }
}

const textOf = (position: bigint | null): string | null =>
  position === null ? null : String(position);

const viewOf = ({ id, name }: User, fileName: string, result: ImportResult): ImportView => {
  const { read, imported, unchanged, rejected, warnings, unknownColumns, leftOut, sample } = result;
  return {
    importId: randomUUID(),
    fileName,
    by: { id, name },
    state: 'preview',
    read,
    importable: imported,
    unchanged,
    faultCount: rejected.length,
    warningCount: warnings.length,
    faults: rejected.map((fault) => {
      const { row, column, value, expected } = fault;
      return { row, column, value, what: expected, mend: mendOf(fault) };
    }),
    warnings: warnings.map(({ row, column, value, rule }) => ({
      ...{ row, column, value },
      what: ledgerRuleText[rule],
    })),
    leftOut: leftOut.map(leftOutText),
    sample: sample.map(sampleOf),
    unknownColumns: [...unknownColumns],
    done: 0,
    total: imported,
    position: null,
    problem: null,
  };
};
