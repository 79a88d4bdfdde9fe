import { type RefObject, useEffect } from 'react';

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
const dialogOpen = (): boolean =>
  document.querySelector('.ant-modal-wrap:not([style*="display: none"]), .ant-drawer-open') !==
  null;

const steps: Readonly<Record<string, number>> = { j: 1, k: -1 };
const arrows: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/**
 * j and k move through the lines from anywhere on the page, the arrows and Home and End once a line
 * has the focus; Enter opens it, since a line's number is its link.
 */
export const useRowKeys = (box: RefObject<HTMLElement | null>): void => {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || dialogOpen())
        return;
      const links = [...(box.current?.querySelectorAll<HTMLElement>('[data-row-link]') ?? [])];
      const at = links.indexOf(document.activeElement as HTMLElement);
      const step = steps[event.key] ?? (at >= 0 ? arrows[event.key] : undefined);
      const edge = at < 0 ? undefined : { Home: 0, End: links.length - 1 }[event.key];
      const next = edge ?? (step === undefined ? undefined : at < 0 ? 0 : at + step);
      const link = next === undefined ? undefined : links[next];
      if (!link) return;
      event.preventDefault();
      link.focus({ preventScroll: true });
      link.closest('tr')?.scrollIntoView({ block: 'nearest' });
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [box]);
};
