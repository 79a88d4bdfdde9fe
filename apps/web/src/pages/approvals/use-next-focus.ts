import { useEffect, useRef, useState } from 'react';

/**
 * Several submissions one after the other without the mouse: once one is settled and gone from the
 * list, the focus stands on the first button of the one in its place. Which of the two is heard of
 * first is open: the list follows every change by itself.
 */
export const useNextFocus = (ids: readonly string[]) => {
  const list = useRef<HTMLUListElement>(null);
  const places = useRef(new Map<string, number>());
  const [settled, settle] = useState<string | null>(null);
  const standing = ids.join();
  useEffect(() => {
    const now = standing.split(',');
    for (const [at, id] of now.entries()) places.current.set(id, at);
    if (settled === null || now.includes(settled)) return;
    settle(null);
    const items = list.current?.querySelectorAll('li') ?? [];
    const next = items[Math.min(places.current.get(settled) ?? 0, items.length - 1)];
    (next?.querySelector<HTMLElement>('button') ?? list.current)?.focus();
  }, [standing, settled]);
  return {
    list,
    /** Told when a submission was granted or returned. */
    settle,
  };
};
