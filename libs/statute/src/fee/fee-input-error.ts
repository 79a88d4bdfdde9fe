/** A number of pages or an ordinal that cannot be charged for. */
export class FeeInputError extends Error {
  constructor(
    readonly code: 'pages-out-of-range' | 'ordinal-out-of-range',
    readonly facts: Readonly<Record<string, number>>,
    message: string,
  ) {
    super(message);
    this.name = 'FeeInputError';
  }
}
