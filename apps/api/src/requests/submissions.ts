import { Injectable } from '@nestjs/common';
import type { User } from '@tracker/application';
import { type DecisionContext, grantApproval, type KnownRequest } from '@tracker/domain';
import { eventSentence, problemText, submissionLabel } from '@tracker/wording';
import { Actors } from './actors.js';
import type { OpenedEvent } from './opened-histories.js';

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** What lies with the head for approval: who submitted it, when, and what was decided. */
@Injectable()
export class Submissions {
  constructor(private readonly actors: Actors) {}

  /**
   * Null unless something is submitted and neither granted nor returned. `context` is what an order of
   * this user would be judged by.
   */
  async of(
    user: User,
    request: KnownRequest,
    history: readonly OpenedEvent[],
    context: DecisionContext,
  ) {
    const { approval } = request;
    if (approval?.status !== 'requested') return null;
    const submitted = history.findLast(({ decoded }) => decoded.type === 'ApprovalRequested');
    if (!submitted) return null;
    const { recorded, data } = submitted;
    const decided = history.findLast(({ decoded }) => decoded.type === 'DecisionRecorded');
    const actor = String(recorded.meta.actor);
    const nameOf = await this.actors.namesOf([actor]);
    return {
      subject: approval.subject,
      subjectLabel: submissionLabel(approval.subject),
      by: nameOf(actor),
      own: actor === `user:${user.id}`,
      refusal: refusalOf(request, context),
      on: String(data.submittedOn),
      recordedAt: recorded.recordedAt,
      note: textOrNull(data.note),
      sentence:
        approval.subject === 'decision' && decided
          ? `${eventSentence({ type: decided.decoded.type, data: decided.data })}。`
          : null,
    };
  }
}

/** Why this user may not grant it, in a sentence; null where nothing but the post stands in the way. */
const refusalOf = (request: KnownRequest, context: DecisionContext): string | null => {
  const outcome = grantApproval.decide({}, request, context);
  return outcome.accepted ? null : problemText(outcome.rejection);
};
