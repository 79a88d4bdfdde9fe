import { type FocusEvent, type KeyboardEvent, type MouseEvent, useState } from 'react';

const moves: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

const cellOf = (target: EventTarget): HTMLElement | null =>
  target instanceof HTMLElement ? target.closest<HTMLElement>('[data-row][data-column]') : null;

const at = (table: HTMLElement, row: number, column: number): HTMLElement | null =>
  table.querySelector(`button[data-row="${row}"][data-column="${column}"]`);

type Stop = { readonly row: number; readonly column: number };

/**
 * A table of which one cell takes the Tab key: arrows move between cells, Home and End to the ends of
 * the row. The row and column under the pointer or the focus are marked without drawing anew.
 */
export const useGridKeys = (columns: number) => {
  const [stop, setStop] = useState<Stop>({ row: 1, column: 1 });
  const mark = ({ currentTarget, target }: { currentTarget: HTMLElement; target: EventTarget }) => {
    currentTarget.dataset.over = cellOf(target)?.dataset.column ?? '';
  };
  return {
    stop,
    handlers: {
      onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
        const cell = cellOf(event.target);
        if (!cell) return;
        const row = Number(cell.dataset.row);
        const column = Number(cell.dataset.column);
        const [down, right] = moves[event.key] ?? [0, 0];
        const to =
          event.key === 'Home'
            ? at(event.currentTarget, row, 1)
            : event.key === 'End'
              ? at(event.currentTarget, row, columns)
              : down !== 0 || right !== 0
                ? at(event.currentTarget, row + down, column + right)
                : null;
        if (!to) return;
        event.preventDefault();
        to.focus();
      },
      onFocus: (event: FocusEvent<HTMLElement>) => {
        mark(event);
        const cell = cellOf(event.target);
        if (cell) setStop({ row: Number(cell.dataset.row), column: Number(cell.dataset.column) });
      },
      onMouseOver: (event: MouseEvent<HTMLElement>) => mark(event),
      onMouseLeave: ({ currentTarget }: MouseEvent<HTMLElement>) => {
        currentTarget.dataset.over = '';
      },
    },
  };
};
