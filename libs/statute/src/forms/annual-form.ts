import type { FormId } from '../decision/result-row.js';

/** What a row of section three counts. */
export type RowKind = 'received' | 'brought-forward' | 'result' | 'total' | 'carried-forward';

/** A merged cell of the row labels: how many rows it spans, and how many of the label columns. */
export type LabelCell = {
  readonly text: string;
  readonly rowSpan: number;
  readonly columnSpan: number;
};

export type FormRow = {
  /** 一, 二, 3.1 … 3.7, 四 */
  readonly key: string;
  /** Levels joined by ｜, as in published tables. */
  readonly label: string;
  readonly levels: readonly string[];
  readonly kind: RowKind;
  /** The label cells that begin in this row, from the left. */
  readonly cells: readonly LabelCell[];
};

export type SectionThreeForm = {
  /** The cell over the row labels, which states the check of the form. */
  readonly headCell: string;
  /** The seven numbers of a row: six types of applicant and their total. */
  readonly columns: readonly string[];
  /** The three lines of the column heads, as merged cells. */
  readonly columnHeads: readonly (readonly LabelCell[])[];
  readonly labelColumns: 3;
  readonly rows: readonly FormRow[];
};

export type SectionFourGroup = {
  readonly key: 'review' | 'direct-suit' | 'suit-after-review';
  readonly label: string;
  readonly levels: readonly string[];
};

export type SectionFourForm = {
  readonly columns: readonly string[];
  readonly groups: readonly SectionFourGroup[];
};

/** A block of section two: typed in by the organ, not counted from requests. */
export type SectionTwoBlock = {
  /** Item of 条例第二十条. */
  readonly item: string;
  readonly heading: string;
  readonly columns: readonly { readonly key: string; readonly label: string }[];
  readonly rows: readonly { readonly key: string; readonly label: string }[];
};

export type AnnualForm = {
  readonly id: FormId;
  readonly cites: string;
  /** The six headings, verbatim. */
  readonly headings: readonly string[];
  readonly sectionTwo: readonly SectionTwoBlock[];
  readonly sectionThree: SectionThreeForm;
  readonly sectionFour: SectionFourForm;
};
