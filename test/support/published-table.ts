import { readFileSync } from 'node:fs';
import { join } from 'node:path';

type Cells = readonly (number | null)[];

/** Sections three and four as an organ published them; null = printed blank. */
export type PublishedTable = {
  readonly title: string;
  readonly year: number;
  readonly form: '2019' | '2021';
  readonly section3: {
    readonly rows: readonly {
      readonly key: string;
      readonly label: string;
      readonly cells: Cells;
    }[];
  };
  readonly section4: {
    readonly groups: readonly { readonly label: string; readonly cells: Cells }[];
  } | null;
};

const data = join(__dirname, '..', 'data');

/** A published table of the test data, by its file name without ending. */
export const publishedTable = (name: string): PublishedTable =>
  JSON.parse(
    readFileSync(join(data, 'published-tables', `${name}.json`), 'utf8'),
  ) as PublishedTable;

/** Bytes of a ledger of the test data and the tables that must come out of it. */
export const publishedLedger = (name: string) => ({
  bytes: new Uint8Array(readFileSync(join(data, 'ledgers', `${name}.csv`))),
  expected: JSON.parse(
    readFileSync(join(data, 'ledgers', `${name}.expected.json`), 'utf8'),
  ) as ExpectedTables,
});

/** Rows of section three in the form's order, seven numbers each; four numbers of each section-four block. */
export type ExpectedTables = {
  readonly year: number;
  readonly form: '2019' | '2021';
  readonly sectionThree: readonly (readonly number[])[];
  readonly sectionFour: readonly (readonly number[])[];
};
