import { type KeyboardEvent, useRef } from 'react';
import { type Tab, wideTabs } from './list-search.js';
import type { RequestCounts } from './queries.js';
import { statuses } from './statuses.js';

const rare: ReadonlySet<string> = new Set(['voided']);
const tabs: readonly { readonly tab: Tab; readonly label: string }[] = [
  { tab: wideTabs[0], label: '在办' },
  ...statuses
    .filter(({ code }) => !rare.has(code))
    .map(({ code, label }) => ({ tab: code, label })),
  { tab: wideTabs[1], label: '全部' },
  ...statuses.filter(({ code }) => rare.has(code)).map(({ code, label }) => ({ tab: code, label })),
];

/** How many requests a tab has under the filters; null until it is known. */
export const countOf = (tab: Tab, counts: RequestCounts | undefined): number | null => {
  if (!counts) return null;
  if (tab === 'open') return counts.open;
  const having = (wanted: Tab) =>
    counts.statuses.find(({ status }) => status === wanted)?.count ?? 0;
  return tab === 'all' ? counts.total - having('voided') : having(tab);
};

type Props = {
  readonly tab: Tab;
  readonly counts: RequestCounts | undefined;
  readonly onChange: (tab: Tab) => void;
};

/** The statuses with their counts; a status without a request keeps its place, quietly. */
export const StatusTabs = ({ tab: current, counts, onChange }: Props) => {
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const at = tabs.findIndex(({ tab }) => tab === current);
    const next = tabs[(at + step + tabs.length) % tabs.length];
    if (!next) return;
    onChange(next.tab);
    list.current?.querySelector<HTMLElement>(`[data-tab="${next.tab}"]`)?.focus();
  };
  return (
    <div ref={list} className="work-tabs no-print" role="tablist" aria-label="状态">
      {tabs.map(({ tab, label }) => {
        const count = countOf(tab, counts);
        return (
          <button
            key={tab}
            type="button"
            role="tab"
            data-tab={tab}
            aria-selected={tab === current}
            aria-controls="work-list"
            tabIndex={tab === current ? 0 : -1}
            className={count === 0 ? 'work-tabs__tab work-tabs__tab--none' : 'work-tabs__tab'}
            onClick={() => onChange(tab)}
            onKeyDown={move}
          >
            {label}
            <span className="work-tabs__count">{count === null ? '…' : count}</span>
          </button>
        );
      })}
    </div>
  );
};
