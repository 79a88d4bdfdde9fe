import { withFact } from './correction/fact-path.js';
import type { RequestEvent, requestEvents } from './events/index.js';
import { registered } from './evolve-registration.js';
import { clockSteps } from './evolve-steps/clock.js';
import { outcomeSteps } from './evolve-steps/outcome.js';
import { remedySteps } from './evolve-steps/remedies.js';
import { type StepsFor, unchanged } from './evolve-steps/step.js';
import type { KnownRequest, RequestState } from './state.js';

const steps: StepsFor<Omit<typeof requestEvents, 'RequestRegistered'>> = {
  ...clockSteps,
  ...outcomeSteps,
  ...remedySteps,
  ReceiptConfirmed: (r, { confirmedOn, receivedOn, receiptRule }) => ({
    ...r,
    life: 'open',
    confirmedOn,
    receivedOn,
    receiptRule,
  }),
  HandlerAssigned: (r, { unit, handler }) => ({
    ...r,
    unit: unit ?? r.unit,
    handler: handler ?? null,
  }),
  LedgerRowRecorded: unchanged,
  FactCorrected: (r, { fact, part, is }) => withFact(r, fact, part, is),
  PersonalFactCorrected: unchanged,
  RequestVoided: (r) => ({ ...r, life: 'voided' }),
  RequestSplit: (r, { into }) => ({ ...r, splitInto: into.map(({ number }) => number) }),
  AttachmentAdded: (r, { attachmentId }) => ({
    ...r,
    attachments: [...r.attachments, attachmentId],
  }),
  AttachmentRemoved: (r, { attachmentId }) => ({
    ...r,
    attachments: r.attachments.filter((id) => id !== attachmentId),
  }),
};

/** The state after one more fact. A fact about a request nobody registered is a broken log, and says so. */
export const evolveRequest = (state: RequestState, event: RequestEvent): RequestState => {
  if (event.type === 'RequestRegistered') return registered(event.data);
  if (state.life === 'unknown') throw new Error(`${event.type} before RequestRegistered`);
  const step: (request: KnownRequest, data: never) => KnownRequest = steps[event.type];
  return step(state, event.data as never);
};

/** Folds the whole history of one request. */
export const foldRequest = (history: readonly RequestEvent[]): RequestState =>
  history.reduce(evolveRequest, { life: 'unknown' } as RequestState);
