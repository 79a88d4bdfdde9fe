/** Search everywhere, from every page. */
export const SearchBox = () => null;
