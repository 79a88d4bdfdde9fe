/**
 * What is searched for may be a name: it goes with the entry of the history and never into an
 * address, which others may see and servers write down.
 */
declare module '@tanstack/history' {
  interface HistoryState {
    searched?: string;
  }
}

/** The text that the search page was opened with. */
export const searchedIn = (state: { readonly searched?: unknown }): string =>
  typeof state.searched === 'string' ? state.searched : '';
