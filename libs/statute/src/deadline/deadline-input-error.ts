export type DeadlineInputErrorCode =
  | 'extension-out-of-range'
  | 'invalid-date'
  | 'invalid-consultation-kind';

/** Facts that no reading of the law can reckon with; the wording is for the person who sent them. */
export class DeadlineInputError extends Error {
  constructor(
    readonly code: DeadlineInputErrorCode,
    readonly facts: Readonly<Record<string, string | number>>,
    message: string,
  ) {
    super(message);
    this.name = 'DeadlineInputError';
  }
}
