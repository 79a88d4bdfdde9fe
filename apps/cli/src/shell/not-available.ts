import { CliFailure } from './failure.js';

/** What belongs to a later issue of the product. */
export const notAvailable = (what: string): CliFailure =>
  new CliFailure('not-available', `本版本尚不提供：${what}。`, { facts: { what } });
