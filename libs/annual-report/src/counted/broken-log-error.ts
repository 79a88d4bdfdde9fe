/** A log that statistics must not be drawn from; the code says why, the facts where. */
export class BrokenLogError extends Error {
  readonly facts: Readonly<Record<string, string>>;

  constructor(
    readonly code: 'unknown-event-type' | 'event-before-registration' | 'unknown-category',
    { type, stream, position }: { type: string; stream: string; position: bigint | string },
  ) {
    super(`${code}: ${type} in ${stream} at ${position}`);
    this.name = 'BrokenLogError';
    this.facts = { type, stream, position: position.toString() };
  }
}
