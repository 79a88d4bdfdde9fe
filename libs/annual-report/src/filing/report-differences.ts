import { annualForms, type FormId } from '@tracker/statute';
import type { CountedRequest } from '../counted/counted-request.js';
import type { Contribution, CountedEvent } from '../counting/contribution.js';
import { allContributions } from '../counting/contributions.js';
import type { Period } from '../period.js';
import { type CellAddress, holdsIn } from '../tables/cell-requests.js';

/** A request that is counted in a cell now and was not when filed, or the reverse. */
export type MovedRequest = {
  readonly requestId: string;
  readonly number: string;
  readonly moved: 'entered' | 'left';
  /** What was recorded of it after the filing: the cause. */
  readonly events: readonly CountedEvent[];
};

/** A cell that reads otherwise than it was filed. */
export type CellDifference = CellAddress & {
  readonly filed: number;
  readonly now: number;
  readonly requests: readonly MovedRequest[];
  /** What the requests do not explain: another version of the counting rules. */
  readonly unexplained: number;
};

type Cells = {
  readonly sectionThree: readonly (readonly number[])[];
  readonly sectionFour: readonly (readonly number[])[];
};

export type DifferenceInput = {
  readonly form: FormId;
  readonly period: Period;
  readonly filed: Cells;
  readonly now: Cells;
  /** The log's end when the report was filed, as decimal text. */
  readonly readTo: string;
  /** Requests of which anything was recorded since, as they stood then and as they stand now. */
  readonly before: readonly CountedRequest[];
  readonly after: readonly CountedRequest[];
};

const keyOf = ({ requestId, caseId = '' }: Contribution): string => `${requestId}/${caseId}`;

const inside = (list: readonly Contribution[], holds: (one: Contribution) => boolean) =>
  new Map(list.filter(holds).map((one) => [keyOf(one), one]));

const isAfter = (position: string, readTo: string): boolean => BigInt(position) > BigInt(readTo);

/** Every cell that reads otherwise than filed, or holds other requests, with the events that did it. */
export const reportDifferences = (input: DifferenceInput): readonly CellDifference[] => {
  const { form, period, filed, now, readTo } = input;
  const before = [...allContributions(input.before, period)];
  const after = [...allContributions(input.after, period)];
  const since = new Map(
    input.after.map(({ requestId, trail }) => [
      requestId,
      trail
        .filter(({ position }) => isAfter(position, readTo))
        .map(({ position, type, on }) => ({ position, type, on: on ?? period.to })),
    ]),
  );
  const moved = (
    from: Map<string, Contribution>,
    to: Map<string, Contribution>,
    how: 'entered' | 'left',
  ) =>
    [...to].flatMap(([key, { requestId, number }]): MovedRequest[] =>
      from.has(key) ? [] : [{ requestId, number, moved: how, events: since.get(requestId) ?? [] }],
    );
  return addressesOf(form).flatMap((address): CellDifference[] => {
    const holds = holdsIn(form, address);
    const was = inside(before, holds);
    const is = inside(after, holds);
    const entered = moved(was, is, 'entered');
    const left = moved(is, was, 'left');
    const figures = { filed: at(filed, address), now: at(now, address) };
    const unexplained = figures.now - figures.filed - entered.length + left.length;
    const requests = [...left, ...entered];
    if (requests.length === 0 && figures.now === figures.filed) return [];
    return [{ ...address, ...figures, requests, unexplained }];
  });
};

const at = ({ sectionThree, sectionFour }: Cells, { section, row, column }: CellAddress): number =>
  (section === 'three' ? sectionThree : sectionFour)[row - 1]?.[column - 1] ?? 0;

/** Every cell of a form in reading order, totals too. */
const addressesOf = (form: FormId): readonly CellAddress[] => {
  const { sectionThree, sectionFour } = annualForms[form];
  const places = (section: 'three' | 'four', rows: number, columns: number): CellAddress[] =>
    Array.from({ length: rows * columns }, (_, n) => ({
      section,
      row: Math.floor(n / columns) + 1,
      column: (n % columns) + 1,
    }));
  return [
    ...places('three', sectionThree.rows.length, sectionThree.columns.length),
    ...places('four', sectionFour.groups.length, sectionFour.columns.length),
  ];
};
