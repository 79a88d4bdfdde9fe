import { randomUUID } from 'node:crypto';
import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Audit, type ImportResult, LedgerImport, type User } from '@tracker/application';
import { ledgerRuleText } from '@tracker/ledger';
import type { Clock, Logger } from '@tracker/platform';
import { CLOCK, Freshness } from '@tracker/runtime';
import { Problem } from '../problems/problem.js';
import { LOGGER } from '../tokens.js';
import type { ImportView } from './import-shapes.js';
import { mendOf } from './mend.js';

type Held = {
  readonly organ: string;
  /** Dropped as soon as the import is done or nobody wants it any more. */
  bytes: Uint8Array | null;
  view: ImportView;
  work: Promise<void>;
  timer: NodeJS.Timeout;
};

const keptMs = 30 * 60_000;

const underWay = () =>
  new Problem(422, 'import-under-way', '本机关正在导入一份台账。请等它完成后再选择文件。');
const unknown = () =>
  new Problem(
    404,
    'import-unknown',
    '没有这次导入：核对后超过三十分钟，或者系统已重新启动。请重新选择文件；已导入的行不会重复。',
  );

/**
 * One ledger an organ at a time, in memory only: the file holds names in clear and never reaches a
 * disk. What a restart breaks off goes on with the same file, since its rows have fixed ids.
 */
@Injectable()
export class ImportDesk implements OnModuleDestroy {
  private readonly byOrgan = new Map<string, Held>();

  constructor(
    private readonly ledgers: LedgerImport,
    private readonly freshness: Freshness,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async onModuleDestroy(): Promise<void> {
    const held = [...this.byOrgan.values()];
    for (const { timer } of held) clearTimeout(timer);
    await Promise.all(held.map(({ work }) => work));
  }

  /** What the organ has under way or just did; null without any. */
  current(organ: string): ImportView | null {
    return this.byOrgan.get(organ)?.view ?? null;
  }

  /** The import of this id. Throws 404 for any other. */
  known(organ: string, importId: string): ImportView {
    const view = this.current(organ);
    if (view?.importId !== importId) throw unknown();
    return view;
  }

  /** Reads and judges a file without writing anything; takes the place of a preview before it. */
  async preview(user: User, fileName: string, bytes: Uint8Array): Promise<ImportView> {
    const { organ } = user;
    if (this.byOrgan.get(organ)?.view.state === 'running') throw underWay();
    const result = await this.run(user, fileName, bytes, true);
    const before = this.byOrgan.get(organ);
    if (before?.view.state === 'running') throw underWay();
    if (before) clearTimeout(before.timer);
    const view = viewOf(user, fileName, result);
    const held: Held = {
      organ,
      bytes: view.faultCount === 0 ? bytes : null,
      view,
      work: Promise.resolve(),
      timer: this.forgetLater(organ, view.importId),
    };
    this.byOrgan.set(organ, held);
    return view;
  }

  /** Begins what was previewed, or begins again what broke off; it goes on without the browser. */
  start(user: User, importId: string): ImportView {
    const held = this.byOrgan.get(user.organ);
    if (held?.view.importId !== importId) throw unknown();
    const { state, faultCount, fileName } = held.view;
    if (state === 'running' || state === 'done') return held.view;
    const { bytes } = held;
    if (faultCount > 0 || !bytes)
      throw new Problem(
        422,
        'ledger-has-faults',
        `台账有 ${faultCount} 处不合格，没有导入。请改正后重新选择文件。`,
      );
    clearTimeout(held.timer);
    held.view = { ...held.view, state: 'running', done: 0, problem: null };
    held.work = this.carryOut(user, held, fileName, bytes);
    return held.view;
  }

  /** Gives up a preview, or clears away what is done. */
  drop(organ: string, importId: string): void {
    const held = this.byOrgan.get(organ);
    if (held?.view.importId !== importId) throw unknown();
    if (held.view.state === 'running') throw underWay();
    clearTimeout(held.timer);
    this.byOrgan.delete(organ);
  }

  private async carryOut(user: User, held: Held, name: string, bytes: Uint8Array): Promise<void> {
    try {
      const onProgress = (done: number, total: number) => {
        held.view = { ...held.view, done, total };
      };
      const result = await this.run(user, name, bytes, false, onProgress);
      const { position, rejected } = result;
      if (position !== null) this.freshness.note(position);
      const { importId } = held.view;
      // Somebody may have registered one of the numbers since the preview.
      const again = { ...viewOf(user, name, result), importId };
      held.view =
        rejected.length > 0
          ? again
          : { ...again, state: 'done', done: again.total, position: textOf(position) };
      held.bytes = null;
      const facts = { imported: result.imported, unchanged: result.unchanged };
      if (rejected.length === 0)
        await this.audit.record({
          organ: held.organ,
          actor: `user:${user.id}`,
          action: 'ledger-imported',
          facts,
        });
    } catch (error) {
      this.logger.error({ error: String(error) }, 'ledger import failed');
      const problem = '导入中断，已写入的行不会丢失，也不会重复。请再次开始。';
      held.view = { ...held.view, state: 'failed', problem };
    } finally {
      held.timer = this.forgetLater(held.organ, held.view.importId);
    }
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

  private forgetLater(organ: string, importId: string): NodeJS.Timeout {
    const timer = setTimeout(() => {
      if (this.byOrgan.get(organ)?.view.importId === importId) this.byOrgan.delete(organ);
    }, keptMs);
    return timer.unref();
  }
}

const textOf = (position: bigint | null): string | null =>
  position === null ? null : String(position);

const viewOf = ({ id, name }: User, fileName: string, result: ImportResult): ImportView => {
  const { read, imported, unchanged, rejected, warnings, unknownColumns } = result;
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
    unknownColumns: [...unknownColumns],
    done: 0,
    total: imported,
    position: null,
    problem: null,
  };
};
