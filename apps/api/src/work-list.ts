import { ImportDesk } from './ledger/import-desk.js';
import { ImportShelf } from './ledger/import-shelf.js';
import { LedgerExportController } from './ledger/ledger-export.controller.js';
import { LedgerImportController } from './ledger/ledger-import.controller.js';
import { LedgerWriter } from './ledger/ledger-writer.js';
import { LiveController } from './live/live.controller.js';
import { LiveConnections } from './live/live-connections.js';
import { LiveFeed } from './live/live-feed.js';
import { CountsController } from './requests/counts.controller.js';
import { SearchController } from './search/search.controller.js';
import { SearchFollower } from './search/search-follower.js';

/** What the work list needs beside the list: counts, search, live changes, ledgers out and in. */
export const workListControllers = [
  CountsController,
  SearchController,
  LiveController,
  LedgerExportController,
  LedgerImportController,
] as const;

export const workListHelpers = [
  SearchFollower,
  LiveFeed,
  LiveConnections,
  LedgerWriter,
  ImportDesk,
  ImportShelf,
] as const;
