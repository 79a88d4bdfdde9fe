import type { EventRef } from '../counted/event-ref.js';

/** A table recorded as published; null = printed blank. */
export type RecordedTable = {
  readonly year: number;
  readonly form: '2019' | '2021';
  readonly sectionThree: readonly (readonly (number | null)[])[];
  readonly sectionFour: readonly (readonly (number | null)[])[];
  readonly event: EventRef;
};

/** What the annual report reads of its organ; plain JSON. */
export type OrganFacts = {
  readonly organ: string;
  readonly name: string;
  /** Creation and renamings: they concern the report of every year. */
  readonly naming: readonly EventRef[];
  /** In the order they were recorded; of several for one year the last holds. */
  readonly published: readonly RecordedTable[];
  readonly imports: readonly LedgerImport[];
};

/** A ledger taken in, perhaps in several runs; between its first start and its end the report is 导入未完成. */
export type LedgerImport = {
  readonly importId: string;
  readonly started: EventRef;
  /** The start of its latest run. */
  readonly resumed: EventRef;
  readonly completed: EventRef | null;
};

export const unfinishedImports = ({ imports }: OrganFacts): readonly LedgerImport[] =>
  imports.filter(({ completed }) => completed === null);
