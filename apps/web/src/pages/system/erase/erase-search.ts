export type EraseSearch = { readonly number?: string };

/** The number of a request of the applicant. */
export const eraseSearch = ({ number }: Record<string, unknown>): EraseSearch =>
  typeof number === 'string' && number.length > 0 && number.length <= 200 ? { number } : {};
