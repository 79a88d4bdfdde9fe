import type { LocalDate } from '../dates/local-date.js';
import type { DeadlineRule, DeadlineStep } from './deadline.js';

/** Makes a step and counts its working days. */
export type StepMaker = (
  rule: DeadlineRule,
  from: LocalDate,
  to: LocalDate,
  why: string,
) => DeadlineStep;
