/** The parts of an Office package as text by path. */
export type Parts = ReadonlyMap<string, string>;
