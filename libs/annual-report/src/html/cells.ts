import { escapeHtml } from './escape.js';

export type Span = {
  readonly text: string;
  readonly rowSpan?: number;
  readonly columnSpan?: number;
};

const span = (name: string, count: number | undefined): string =>
  count === undefined || count === 1 ? '' : ` ${name}="${count}"`;

/** A head cell, merged over rows and columns. */
export const th = ({ text, rowSpan, columnSpan }: Span, attributes = ''): string =>
  `<th${attributes}${span('rowspan', rowSpan)}${span('colspan', columnSpan)}>${escapeHtml(text)}</th>`;

/** A number. */
export const td = (value: number): string => `<td>${value}</td>`;

/** A row of cells. */
export const tr = (cells: readonly string[]): string => `<tr>${cells.join('')}</tr>`;
