/** However busy one is, after a working day one signs in again. */
export const longestSessionHours = 12;

export type SessionTimes = {
  readonly startedAt: Date;
  readonly seenAt: Date;
};

/** Whether a session is over at an instant: idle too long, or too old. */
export const sessionIsOver = (
  { startedAt, seenAt }: SessionTimes,
  now: Date,
  idleMinutes: number,
): boolean =>
  now.getTime() - seenAt.getTime() >= idleMinutes * 60_000 ||
  now.getTime() - startedAt.getTime() >= longestSessionHours * 3_600_000;

/** When somebody was last at work: what the browser says, but never earlier than is known nor later than now. */
export const lastAtWork = (seenAt: Date, now: Date, idleSeconds: number): Date =>
  new Date(Math.min(now.getTime(), Math.max(seenAt.getTime(), now.getTime() - idleSeconds * 1000)));
