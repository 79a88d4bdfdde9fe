import { useEffect } from 'react';

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.closest('input, textarea, select, [role="dialog"], [role="combobox"]') !== null);

/** The keys 1 to 9 give the actions in their order, unless somebody is typing or a drawer is open. */
export const useActionKeys = (actions: readonly (() => void)[]): void => {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
      if (document.querySelector('.ant-drawer-open, .ant-modal-wrap:not([style*="none"])')) return;
      const action = actions[Number(event.key) - 1];
      if (!action) return;
      event.preventDefault();
      action();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [actions]);
};
