import { lazy, type ReactNode, Suspense, useEffect } from 'react';
import { InboxBell } from '../pages/inbox/inbox-bell.js';
import { SearchBox } from '../pages/requests/search/search-box.js';
import { keepFocus } from './keep-focus.js';
import { LiveUpdates } from './live.js';
import { Navigation } from './navigation.js';
import { OrganSwitch } from './organ-switch.js';
import { PersonMenu } from './person-menu.js';
import { RoleGate } from './role-gate.js';
import { useShortcutSheet } from './use-shortcut-sheet.js';

const ShortcutSheet = lazy(async () => ({
  default: (await import('./shortcut-sheet.js')).ShortcutSheet,
}));

/** Navigation by job at the left; organ, search, inbox and person above. */
export const Frame = ({ children }: { readonly children: ReactNode }) => {
  const shortcuts = useShortcutSheet();
  useEffect(keepFocus, []);
  return (
    <div className="frame">
      <LiveUpdates />
      <a className="skip-link" href="#page">
        跳到正文
      </a>
      <header className="frame__bar">
        <OrganSwitch />
        <div className="frame__search">
          <SearchBox />
        </div>
        <div className="frame__end">
          <InboxBell />
          <PersonMenu showShortcuts={shortcuts.open} />
        </div>
      </header>
      <Navigation />
      <main className="frame__page" id="page" tabIndex={-1}>
        <RoleGate>{children}</RoleGate>
      </main>
      {shortcuts.isOpen && (
        <Suspense>
          <ShortcutSheet close={shortcuts.close} />
        </Suspense>
      )}
    </div>
  );
};
