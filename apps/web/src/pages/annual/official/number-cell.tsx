import type { ReactNode } from 'react';
import type { CellPlace } from './places.js';

/** What is shown with a number: a smaller line under it, and whether something is wrong or changed. */
export type CellNote = {
  readonly under?: ReactNode;
  readonly mark?: 'fault' | 'changed';
  /** Said to whoever cannot see the mark. */
  readonly said?: string;
};

type Props = {
  readonly place: CellPlace;
  /** Where it is drawn, if not where the form counts it: section four stands in one line. */
  readonly shown?: { readonly row: number; readonly column: number };
  readonly value: number;
  readonly label: string;
  readonly note?: CellNote | undefined;
  readonly open: boolean;
  readonly stop: boolean;
  readonly onOpen: (place: CellPlace) => void;
};

const signs = { fault: '⚠', changed: '◆' } as const;

/** One number of the form; pressing it opens the requests behind it. */
export const NumberCell = ({
  place,
  shown = place,
  value,
  label,
  note,
  open,
  stop,
  onOpen,
}: Props) => (
  <td
    data-column={shown.column}
    className={`${note?.mark ? `is-${note.mark}` : ''} ${open ? 'is-open' : ''}`}
  >
    <button
      type="button"
      data-row={shown.row}
      data-column={shown.column}
      tabIndex={stop ? 0 : -1}
      aria-label={`${label}，${value}${note?.said ? `，${note.said}` : ''}`}
      aria-pressed={open}
      onClick={() => onOpen(place)}
    >
      {note?.mark && (
        <span className="official__mark" aria-hidden>
          {signs[note.mark]}
        </span>
      )}
      <span>{value}</span>
      {note?.under && <small>{note.under}</small>}
    </button>
  </td>
);
