import type { Limit } from './limit.js';

/**
 * The limits of one request without those that another has replaced: where a 延迟答复 date was set,
 * an answer up to the later of the two is not late (条例第三十五条), so only the later one warns.
 */
export const governingLimits = <One extends Limit>(limits: readonly One[]): readonly One[] => {
  const reply = limits.find(({ kind }) => kind === 'reply');
  const delayed = limits.find(({ kind }) => kind === 'delayed-reply');
  if (reply === undefined || delayed === undefined) return limits;
  const replaced = delayed.dueOn > reply.dueOn ? reply : delayed;
  return limits.filter((limit) => limit !== replaced);
};
