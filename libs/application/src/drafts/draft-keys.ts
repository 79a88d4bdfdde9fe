/** Keys of drafts in the vault begin with it; they go into no backup. */
export const draftKeyPrefix = 'draft-';
