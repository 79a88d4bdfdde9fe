/** What a command has to say: one JSON document, or the same for people. */
export type Answer = {
  readonly json: string;
  /** Ends in a line break unless it is a document of its own. */
  readonly text: string;
  readonly exitCode?: 0 | 1;
  /** Why the exit code is 1, for people, on stderr. */
  readonly complaint?: string;
};

export type Answering = (work: () => Answer | Promise<Answer>) => Promise<void>;

/** JSON in which positions and other big integers are strings. */
export const jsonOf = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) => (typeof part === 'bigint' ? String(part) : part));

/** An answer from its document and its lines for people. */
export const answerOf = (document: unknown, lines: readonly string[]): Answer => ({
  json: jsonOf(document),
  text: lines.map((line) => `${line}\n`).join(''),
});
