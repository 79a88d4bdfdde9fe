/**
 * The tables of the search index. A release that makes tokens otherwise names new ones, with a migration
 * that creates them: the release that runs beside it goes on with its own, and finds them when it comes back.
 */
export const searchEntries = 'read.search_entry_2';
export const searchCheckpoint = 'read.search_checkpoint_2';

/** Of the release before; still emptied by erasures, and dropped by the release after this one. */
export const earlierSearchEntries = 'read.search_entry';
