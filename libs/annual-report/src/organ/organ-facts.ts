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
  /** Ledger imports begun and not finished (导入未完成). */
  readonly unfinished: readonly { readonly importId: string; readonly event: EventRef }[];
};
