import { type RefObject, useEffect } from 'react';
import { dialogIsOpen } from '../../../app/dialog-is-open.js';

/** The key `/` goes to the search from anywhere but a field. */
export const useSlash = (input: RefObject<{ focus: () => void } | null>): void => {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { target } = event;
      const typing =
        target instanceof HTMLElement &&
        (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
      if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
      if (dialogIsOpen()) return;
      event.preventDefault();
      input.current?.focus();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [input]);
};
