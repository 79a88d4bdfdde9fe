export type UsersSearch = {
  /** Words of name, account or role. */
  readonly q?: string;
  /** Disabled accounts too. */
  readonly all?: boolean;
};

/** The whole state of the list stands in the address. */
export const usersSearch = ({ q, all }: Record<string, unknown>): UsersSearch => ({
  ...(typeof q === 'string' && q !== '' && { q: q.slice(0, 100) }),
  ...(all === true && { all }),
});
