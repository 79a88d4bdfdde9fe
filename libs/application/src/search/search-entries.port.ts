/** One line of the index. */
export type SearchEntry = {
  readonly requestId: string;
  readonly organ: string;
  readonly number: string;
  readonly applicantId: string | null;
  readonly codes: readonly string[];
  readonly tokens: readonly number[];
  /** Its applicant is erased: no token of a text is taken in any more. */
  readonly erased: boolean;
  readonly position: bigint;
};

/** Where the index stands: the last event taken in, and the mark of the tokens it is made of. */
export type SearchCheckpoint = { readonly position: bigint | null; readonly mark: string };

/** A line that holds all tokens of a list asked for, with what confirms it. */
export type SearchCandidate = {
  readonly requestId: string;
  readonly number: string;
  readonly codes: readonly string[];
  readonly sealed: Readonly<Record<string, string>>;
};

export type SearchCursor = { readonly number: string; readonly requestId: string };

export type CandidateQuery = {
  readonly organ: string;
  /** A candidate holds all tokens of one of these lists. */
  readonly anyOf: readonly (readonly number[])[];
  /** Candidates beyond this one, numbers descending. */
  readonly after: SearchCursor | null;
  readonly count: number;
};

/** Where the lines of the index are kept. */
export type SearchEntries = {
  /** Null before the first line. */
  checkpoint(): Promise<SearchCheckpoint | null>;
  /** Writes lines and checkpoint together; how many lines became others. Never takes back an erasure. */
  save(entries: readonly SearchEntry[], checkpoint: SearchCheckpoint): Promise<number>;
  /** The ids of these that are erased already. */
  erasedAmong(requestIds: readonly string[]): Promise<ReadonlySet<string>>;
  /** The requests of an applicant. */
  ofApplicant(applicantId: string): Promise<readonly string[]>;
  candidates(query: CandidateQuery): Promise<readonly SearchCandidate[]>;
  /** The request of exactly this number, found without a token. */
  byNumber(organ: string, number: string): Promise<SearchCandidate | null>;
  count(): Promise<number>;
  /** Tells the planner how often which token occurs. */
  analyze(): Promise<void>;
};
