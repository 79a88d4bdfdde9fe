// The domain: what may be done to a request, by whom and when; events in, events or a rejection out.
// Pure: no clock, no store, no framework. The read side and the browser use `events.ts` instead.
export * from './account/index.js';
export * from './calendar/index.js';
export * from './events.js';
export * from './kernel/decision.js';
export { assertNever, type EventsOf } from './kernel/message.js';
export * from './kernel/text.js';
export * from './report/index.js';
export * from './request/bodies.js';
// A day that a person enters is bounded; one in the log is any day.
export { localDate } from './request/bodies.js';
export * from './request/categories.js';
export * from './request/correctable.js';
export { needsPart } from './request/correction/fact-path.js';
export { addAttachment } from './request/decisions/add-attachment.js';
export * from './request/decisions/checks.js';
export { correctPersonalFact } from './request/decisions/correct-personal-fact.js';
export { grantApproval } from './request/decisions/grant-approval.js';
export { importRequest } from './request/decisions/import-request.js';
export * from './request/decisions/index.js';
export { openPlaceholder } from './request/decisions/open-placeholder.js';
export { registerRequest, registrationBody } from './request/decisions/register-request.js';
export { removeAttachment } from './request/decisions/remove-attachment.js';
export { splitRequest } from './request/decisions/split-request.js';
export { type ImportedFacts, importedFacts } from './request/imported-facts.js';
