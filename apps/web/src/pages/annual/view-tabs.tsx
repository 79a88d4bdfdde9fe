import type { KeyboardEvent, ReactNode } from 'react';

type Tab<Key extends string> = {
  readonly key: Key;
  readonly label: string;
  readonly inside: () => ReactNode;
};

type Props<Key extends string> = {
  readonly name: string;
  readonly tabs: readonly Tab<Key>[];
  readonly open: Key;
  readonly onOpen: (key: Key) => void;
};

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

/** Views of one page: a row of tabs that wraps where it is narrow; arrows move between them. */
export const ViewTabs = <Key extends string>({ name, tabs, open, onOpen }: Props<Key>) => {
  const shown = tabs.find(({ key }) => key === open) ?? tabs[0];
  const move = (event: KeyboardEvent<HTMLElement>) => {
    const step = steps[event.key];
    const at = tabs.findIndex(({ key }) => key === shown?.key);
    const to = step === undefined ? undefined : tabs[(at + step + tabs.length) % tabs.length];
    if (!to) return;
    event.preventDefault();
    document.getElementById(`tab-${to.key}`)?.focus();
    onOpen(to.key);
  };
  return (
    <>
      <div className="view-tabs no-print" role="tablist" aria-label={name} onKeyDown={move}>
        {tabs.map(({ key, label }) => (
          <button
            key={key}
            id={`tab-${key}`}
            type="button"
            role="tab"
            aria-selected={key === shown?.key}
            aria-controls="view-panel"
            tabIndex={key === shown?.key ? 0 : -1}
            onClick={() => onOpen(key)}
          >
            {label}
          </button>
        ))}
      </div>
      <div id="view-panel" role="tabpanel" aria-labelledby={`tab-${shown?.key}`}>
        {shown?.inside()}
      </div>
    </>
  );
};
