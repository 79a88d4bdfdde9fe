import { decisionCategory } from '@tracker/statute';
import type { RequestClock } from '../projection/row-context.js';
import { answeredOn, isLate } from './lateness.js';
import type { RequestUnit, RequestView } from './request-view.row.js';
import { standingOf } from './status.js';

/** The row of one request, from its state and its clock. */
export const requestViewRow = (
  requestId: string,
  { request, personal, paper, erased, revision, position, closedAt }: RequestUnit,
  deadline: RequestClock | null,
): RequestView => {
  const { closing, decision, life } = request;
  const standing = standingOf(request, deadline);
  const category = closing?.category ?? decision?.category ?? null;
  const open = life === 'open';
  return {
    requestId,
    organ: request.organ,
    number: request.number,
    origin: request.origin,
    life,
    ...standing,
    channel: request.channel,
    applicantType: request.applicantType,
    applicantId: request.applicantId,
    applicantNameSealed: personal.applicantName ?? null,
    descriptionSealed: personal.description ?? null,
    unit: request.unit,
    handler: request.handler,
    registeredOn: request.registeredOn,
    receivedOn: request.receivedOn,
    dueOn: deadline?.dueOn ?? null,
    strictDueOn: deadline?.strictDueOn ?? null,
    originalDueOn: deadline?.originalDueOn ?? null,
    delayedReplyOn: request.delayedReplyOn,
    provisional: deadline?.provisional ?? false,
    waitingFor: (open && deadline?.waiting?.for) || null,
    waitingUntil: (open && deadline?.waiting?.until) || null,
    answeredOn: answeredOn(request),
    category,
    resultRow: (category === null ? undefined : decisionCategory(category)?.row) ?? null,
    closedOn: closing?.closedOn ?? null,
    late: life !== 'voided' && isLate(request, deadline?.dueOn ?? null),
    letterNumber: request.reply?.letterNumber ?? null,
    archiveNumber: request.archiveNumber,
    revision: revision.toString(),
    position: position.toString(),
    state: {
      request,
      personal,
      paper,
      erased,
      ...(closedAt !== null && { closedAt: closedAt.toString() }),
    },
  };
};
