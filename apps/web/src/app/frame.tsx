import type { ReactNode } from 'react';
import { InboxBell } from '../pages/inbox/inbox-bell.js';
import { SearchBox } from '../pages/requests/search/search-box.js';
import { LiveUpdates } from './live.js';
import { Navigation } from './navigation.js';
import { OrganSwitch } from './organ-switch.js';
import { PersonMenu } from './person-menu.js';

/** Navigation by job at the left; organ, search, inbox and person above. */
export const Frame = ({ children }: { readonly children: ReactNode }) => (
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
        <PersonMenu />
      </div>
    </header>
    <Navigation />
    <main className="frame__page" id="page" tabIndex={-1}>
      {children}
    </main>
  </div>
);
