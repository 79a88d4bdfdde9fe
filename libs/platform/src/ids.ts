import { v5, v7 } from 'uuid';

const namespace = '6f1d7c2e-5a0b-5d0a-9a9f-0d3f5b8e7c11';

/** A fresh id for a command: what makes everything it leads to repeatable. */
export const newCommandId = (): string => v7();

/** The same id for the same parts, on any machine. */
export const idFrom = (...parts: readonly string[]): string => v5(parts.join('\u001f'), namespace);

/** The id of the nth event that a command leads to: the same command twice is one event. */
export const eventIdOf = (commandId: string, index: number): string =>
  idFrom('event', commandId, String(index));

/** A request is named by its organ and number, so that a number can be taken only once. */
export const requestIdOf = (organ: string, number: string): string =>
  idFrom('request', organ, number);
