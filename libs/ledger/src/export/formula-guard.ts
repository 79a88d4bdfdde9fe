import type { ColumnKind } from '../columns/ledger-columns.js';

// Excel runs a text that begins like this, and applicants write what they like.
const likeFormula = /^'*[=+@-]/;
const guardedFormula = /^'+[=+@-]/;

const holdsFreeText = (kind: ColumnKind): boolean =>
  kind === 'text' || kind === 'number' || kind === 'loose-date';

/** A text for a file that a spreadsheet opens: an apostrophe keeps what looks like a formula a text. */
export const guarded = (kind: ColumnKind, text: string): string =>
  holdsFreeText(kind) && likeFormula.test(text) ? `'${text}` : text;

/** The text before it was guarded. */
export const unguarded = (kind: ColumnKind, text: string): string =>
  holdsFreeText(kind) && guardedFormula.test(text) ? text.slice(1) : text;
