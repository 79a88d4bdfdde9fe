import type { DecisionContext } from '../kernel/decision.js';
import type { RequestEvent } from './events/index.js';
import { type ImportedFacts, importedRegistration } from './imported-facts.js';

/** The events of a whole ledger row, in the order of the procedure. */
export const importedEvents = (
  facts: ImportedFacts,
  context: DecisionContext,
): readonly RequestEvent[] => [
  ...registration(facts, context),
  ...clock(facts, context),
  ...outcome(facts),
  ...remedies(facts, context),
];

const registration = (facts: ImportedFacts, { today }: DecisionContext): RequestEvent[] => {
  const { importId, row, cells, personalCells, unknownColumns, unit, handler } = facts;
  const registered = importedRegistration.parse(facts);
  return [
    {
      type: 'RequestRegistered',
      data: { ...registered, origin: 'ledger', receiptRule: 'as-imported', registeredOn: today },
    },
    { type: 'LedgerRowRecorded', data: { importId, row, cells, personalCells, unknownColumns } },
    ...(unit || handler
      ? [{ type: 'HandlerAssigned' as const, data: { unit, handler, assignedOn: today } }]
      : []),
  ];
};

const clock = (facts: ImportedFacts, { newId }: DecisionContext): RequestEvent[] => {
  const { supplement, consultation, reasonsNoticeOn, delayedReplyOn, extension, fee } = facts;
  const events: RequestEvent[] = [];
  if (supplement) {
    const { receivedOn, ...asked } = supplement;
    events.push({ type: 'SupplementRequested', data: asked });
    if (receivedOn) events.push({ type: 'SupplementReceived', data: { receivedOn } });
  }
  if (consultation) {
    const { sentOn, receivedOn, answeredOn } = consultation;
    const consultationId = newId('consultation');
    events.push({
      type: 'ConsultationStarted',
      data: { consultationId, kind: 'third-party', sentOn, ...(receivedOn && { receivedOn }) },
    });
    if (answeredOn)
      events.push({ type: 'ConsultationAnswered', data: { consultationId, answeredOn } });
  }
  if (reasonsNoticeOn)
    events.push({ type: 'ReasonsRequested', data: { noticeOn: reasonsNoticeOn } });
  if (delayedReplyOn)
    events.push({ type: 'DelayedReplyDateSet', data: { replyOn: delayedReplyOn } });
  if (fee) {
    const { paidOn, ...notice } = fee;
    const feeId = newId('fee');
    events.push({ type: 'FeeNoticeIssued', data: { feeId, scale: null, ...notice } });
    if (paidOn) events.push({ type: 'FeePaid', data: { feeId, paidOn } });
  }
  if (extension) events.push({ type: 'PeriodExtended', data: extension });
  return events;
};

/** The closing date decides the year as written, for every result (ledger import). */
const outcome = (facts: ImportedFacts): RequestEvent[] => {
  const { letterNumber, letterOn, archiveNumber } = facts;
  const events: RequestEvent[] = [];
  if (facts.outcome) {
    const { category, closedOn } = facts.outcome;
    events.push({
      type: 'DecisionRecorded',
      data: {
        category,
        reasons: [],
        decidedOn: letterOn && letterOn < closedOn ? letterOn : closedOn,
      },
    });
  }
  if (letterNumber || letterOn)
    events.push({
      type: 'ReplyDispatched',
      data: {
        method: null,
        dispatchedOn: null,
        ...(letterNumber && { letterNumber }),
        ...(letterOn && { letterOn }),
      },
    });
  if (facts.outcome) {
    const { category, closedOn } = facts.outcome;
    events.push({ type: 'RequestClosed', data: { closedOn, ground: 'imported', category } });
    if (archiveNumber)
      events.push({ type: 'RequestArchived', data: { archivedOn: closedOn, archiveNumber } });
  }
  return events;
};

const remedies = (
  { review, litigation }: ImportedFacts,
  { newId }: DecisionContext,
): RequestEvent[] => {
  const events: RequestEvent[] = [];
  if (review) {
    const { acceptedOn, result, concludedOn } = review;
    const caseId = newId('review');
    events.push({ type: 'ReviewFiled', data: { caseId, acceptedOn } });
    if (result && concludedOn)
      events.push({ type: 'ReviewDecided', data: { caseId, result, concludedOn } });
  }
  if (litigation) {
    const { kind, acceptedOn, result, concludedOn } = litigation;
    const caseId = newId('litigation');
    events.push({ type: 'LitigationFiled', data: { caseId, kind, acceptedOn } });
    if (result && concludedOn)
      events.push({ type: 'LitigationDecided', data: { caseId, result, concludedOn } });
  }
  return events;
};
