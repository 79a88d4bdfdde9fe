import { organSearch } from '../organs/organ-search.js';

export type UsersSearch = {
  /** Whose people; one's own organ where none is named. */
  readonly organ?: string;
  /** Words of name, account or role. */
  readonly q?: string;
  /** Disabled accounts too. */
  readonly all?: boolean;
};

/** The whole state of the list stands in the address. */
export const usersSearch = ({ organ, q, all }: Record<string, unknown>): UsersSearch => ({
  ...organSearch({ organ }),
  ...(typeof q === 'string' && q !== '' && { q: q.slice(0, 100) }),
  ...(all === true && { all }),
});
