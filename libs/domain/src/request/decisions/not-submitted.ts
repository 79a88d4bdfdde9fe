import { reject } from '../../kernel/decision.js';
import type { KnownRequest } from '../state.js';

/** Nothing lies with the head; where it did, who took it back and when. */
export const notSubmitted = ({ number, submissionWithdrawn }: KnownRequest) =>
  submissionWithdrawn
    ? reject('submission-withdrawn', { number, ...submissionWithdrawn })
    : reject('approval-not-requested', { number });
