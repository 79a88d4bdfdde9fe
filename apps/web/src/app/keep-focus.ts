import { dialogIsOpen } from './dialog-is-open.js';

const dialogs = '.ant-drawer, .ant-modal-root, [role="dialog"]';

/** Menus and lists go as they come: what opened them is where one was. */
const fleeting = '.ant-dropdown, .ant-select-dropdown, .ant-picker-dropdown';

const inDialog = (element: Element): boolean => element.closest(dialogs) !== null;

/**
 * A drawer that is taken away takes the focus with it, and the keyboard would begin at the top again:
 * it goes back to what was used last on the page beneath, or to the page. Returns what stops that.
 */
export const keepFocus = (): (() => void) => {
  let last: HTMLElement | null = null;
  let within = false;
  const note = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement)) return;
    if (target.closest(fleeting)) return;
    within = inDialog(target);
    if (!within) last = target;
  };
  const leave = ({ target }: PointerEvent) => {
    if (target instanceof Element && !inDialog(target)) within = false;
  };
  const back = () => {
    if (!within || document.activeElement !== document.body) return;
    if (dialogIsOpen()) return;
    within = false;
    last?.focus({ preventScroll: true });
    if (document.activeElement === document.body)
      document.getElementById('page')?.focus({ preventScroll: true });
  };
  const observer = new MutationObserver((records) => {
    // The dialog that follows another one takes the focus first.
    if (within && records.some(({ removedNodes }) => removedNodes.length > 0)) setTimeout(back, 50);
  });
  observer.observe(document.body, { childList: true });
  document.addEventListener('focusin', note);
  document.addEventListener('pointerdown', leave);
  return () => {
    observer.disconnect();
    document.removeEventListener('focusin', note);
    document.removeEventListener('pointerdown', leave);
  };
};
