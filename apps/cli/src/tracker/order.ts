import { userInfo } from 'node:os';
import type { Order } from '@tracker/application';
import { newCommandId, systemClock } from '@tracker/platform';

const osUser = (): string => {
  try {
    return userInfo().username;
  } catch {
    // A container may run under a number that no user has.
    return `uid-${process.getuid?.() ?? 'unknown'}`;
  }
};

/** Who acts from the command line, as the log records it. */
export const actor = (): string => `cli:${osUser()}`;

/** An order of today from this command line, under a new id unless it must be repeatable. */
export const orderOf = (command: string, commandId = newCommandId()): Order => ({
  commandId,
  command,
  actor: actor(),
  today: systemClock.today(),
});
