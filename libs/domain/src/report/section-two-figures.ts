import { annualForms, type FormId } from '@tracker/statute';
import { type Refused, reject } from '../kernel/decision.js';
import type { ReportRejectionCode } from './rejections.js';

/** How a figure of section two is written: pieces, an increase or decrease, or an amount of money. */
export type FigureKind = 'count' | 'change' | 'amount';

const written: Readonly<Record<FigureKind, RegExp>> = {
  count: /^(0|[1-9]\d{0,8})$/,
  change: /^(0|[+-]?[1-9]\d{0,8})$/,
  amount: /^(0|[1-9]\d{0,11})(\.\d{1,6})?$/,
};

/** What is expected, in words. */
export const figureKindLabels: Readonly<Record<FigureKind, string>> = {
  count: '非负整数',
  change: '整数，减少的写负号',
  amount: '非负数，小数不超过六位',
};

export type FigurePlace = {
  /** `block.row.column`, as the event keeps it. */
  readonly key: string;
  readonly label: string;
  readonly kind: FigureKind;
};

const kindOf = (column: string): FigureKind =>
  column === 'amount' ? 'amount' : column === 'change' ? 'change' : 'count';

/** Every figure that a form asks for in section two, in its order. */
export const sectionTwoPlaces = (form: FormId): readonly FigurePlace[] =>
  annualForms[form].sectionTwo.flatMap(({ item, heading, rows, columns }) =>
    rows.flatMap((row) =>
      columns.map((column) => ({
        key: `${item}.${row.key}.${column.key}`,
        label: `${heading}“${row.label}”${column.label}`,
        kind: kindOf(column.key),
      })),
    ),
  );

/** The first figure that the form does not have, or that is not written as its kind; null when all are sound. */
export const figureFault = (
  form: FormId,
  figures: Readonly<Record<string, string>>,
): Refused<ReportRejectionCode> | null => {
  const places = new Map(sectionTwoPlaces(form).map((place) => [place.key, place]));
  for (const [key, value] of Object.entries(figures)) {
    const place = places.get(key);
    if (!place) return reject('section-two-figure-unknown', { key, form });
    if (!written[place.kind].test(value)) {
      const expected = figureKindLabels[place.kind];
      return reject('section-two-figure-faulty', { place: place.label, value, expected });
    }
  }
  return null;
};
