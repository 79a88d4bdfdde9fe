import { useEffect, useState } from 'react';
import { dialogIsOpen } from './dialog-is-open.js';

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches('input:not([type="checkbox"]):not([type="radio"]), textarea, select'));

/** Whether the list of keys is open; `?` opens it from anywhere but a field or a dialog. */
export const useShortcutSheet = () => {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      // A Chinese keyboard writes the full-width mark.
      if (event.key !== '?' && event.key !== '？') return;
      if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
      if (dialogIsOpen()) return;
      event.preventDefault();
      setOpen(true);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
  return { isOpen, open: () => setOpen(true), close: () => setOpen(false) };
};
