import { useEffect, useRef } from 'react';

/**
 * Several submissions one after the other without the mouse: once one is settled and gone from the
 * list, the focus stands on the first button of the one in its place.
 */
export const useNextFocus = (ids: readonly string[]) => {
  const list = useRef<HTMLUListElement>(null);
  const settled = useRef<{ readonly id: string; readonly at: number } | null>(null);
  const standing = ids.join();
  useEffect(() => {
    const gone = settled.current;
    if (!gone || standing.split(',').includes(gone.id)) return;
    settled.current = null;
    const items = list.current?.querySelectorAll('li') ?? [];
    const next = items[Math.min(gone.at, items.length - 1)];
    (next?.querySelector<HTMLElement>('button') ?? list.current)?.focus();
  }, [standing]);
  return {
    list,
    /** Told when a submission was granted or returned. */
    settle: (id: string) => {
      settled.current = { id, at: Math.max(0, ids.indexOf(id)) };
    },
  };
};
