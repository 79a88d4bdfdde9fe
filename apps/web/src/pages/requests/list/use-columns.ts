import { useState } from 'react';
import { type Column, columns } from './columns.js';
import { type ListSearch, tabOf } from './list-search.js';

type ListKind = 'running' | 'over';

/** What is over is looked at for when and how it ended, the rest for how urgent it is. */
export const kindOf = (search: ListSearch): ListKind =>
  ['closed', 'archived'].includes(tabOf(search)) ? 'over' : 'running';

const keys = { running: 'tracker:work-list-columns', over: 'tracker:work-list-columns-over' };
const usualOf = (kind: ListKind): readonly string[] =>
  columns
    .filter(({ usual, usualWhenOver = usual }) => (kind === 'over' ? usualWhenOver : usual))
    .map(({ key }) => key);

const remembered = (kind: ListKind): readonly string[] => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keys[kind]) ?? 'null');
    return Array.isArray(kept) ? kept.map(String) : usualOf(kind);
  } catch {
    return usualOf(kind);
  }
};

/** The columns somebody chose for lists of this kind, remembered in this browser. */
export const useColumns = (kind: ListKind) => {
  const [chosenBy, setChosenBy] = useState(() => ({
    running: remembered('running'),
    over: remembered('over'),
  }));
  const chosen = chosenBy[kind];
  const choose = (wanted: readonly string[]) => {
    setChosenBy({ ...chosenBy, [kind]: wanted });
    try {
      localStorage.setItem(keys[kind], JSON.stringify(wanted));
    } catch {
      // A browser that keeps nothing shows the usual columns next time.
    }
  };
  const shown: readonly Column[] = columns.filter(
    (column) => column.fixed || chosen.includes(column.key),
  );
  return { shown, chosen, choose, reset: () => choose(usualOf(kind)) };
};
