/** What waits in the inbox, from every page. */
export const InboxBell = () => null;
