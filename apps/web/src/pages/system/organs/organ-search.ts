export type OrganSearch = { readonly organ?: string };

/** Which organ of the tree a page is about; one's own where none is named. */
export const organSearch = ({ organ }: Record<string, unknown>): OrganSearch =>
  typeof organ === 'string' && /^[A-Za-z0-9._-]{1,64}$/.test(organ) ? { organ } : {};
