import { useState } from 'react';
import { type Column, columns } from './columns.js';

const key = 'tracker:work-list-columns';
const usual = columns.filter(({ usual: shown }) => shown).map((column) => column.key);

const remembered = (): readonly string[] => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    return Array.isArray(kept) ? kept.map(String) : usual;
  } catch {
    return usual;
  }
};

/** The columns somebody chose, remembered in this browser. */
export const useColumns = () => {
  const [chosen, setChosen] = useState(remembered);
  const choose = (keys: readonly string[]) => {
    setChosen(keys);
    try {
      localStorage.setItem(key, JSON.stringify(keys));
    } catch {
      // A browser that keeps nothing shows the usual columns next time.
    }
  };
  const shown: readonly Column[] = columns.filter(
    (column) => column.fixed || chosen.includes(column.key),
  );
  return { shown, chosen, choose, reset: () => choose(usual) };
};
