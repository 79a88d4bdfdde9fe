import { requestVerbs, shellDecisions } from '@tracker/domain';
import { closedSet } from '@tracker/telemetry';
import { problemCodes } from '@tracker/wording';

/** Orders that are no decision about a request: accounts, organs, absences. */
const otherOrders = [
  ...['add-absence', 'cancel-absence', 'hand-over', 'erase-applicant', 'ring-alarm'],
  ...['create-organ', 'rename-organ', 'place-organ', 'change-organ-settings', 'set-number-format'],
  ...['add-user', 'admit-user', 'change-user', 'disable-user', 'enable-user', 'dismiss-user'],
  ...['end-sessions', 'renew-token', 'reset-password', 'reset-second-factor', 'set-email'],
  ...['unlock-user', 'record-published-table', 'enter-opening-figures', 'import-ledger'],
];

/** Every name that an order may have. */
export const commandNames: readonly string[] = [
  ...requestVerbs.map(({ name }) => name),
  ...shellDecisions.map(({ name }) => name),
  ...otherOrders,
];

/** Every code that a rejected order may have. */
export const rejectionCodes: readonly string[] = [
  ...problemCodes,
  ...['account-refused', 'attachment-refused', 'draft-refused', 'ledger-has-faults'],
];

/** The name of an order as a label. */
export const commandLabel = closedSet(commandNames);

/** The code of a rejection as a label. */
export const rejectionLabel = closedSet(rejectionCodes);
