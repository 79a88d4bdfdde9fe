/** Where an event of each kind holds the day it tells of; others are dated by the day of the order. */
const dayFields = [
  'receivedOn',
  'answeredOn',
  'expiredOn',
  'replyOn',
  'sentOn',
  'paidOn',
  'noticeOn',
  'noticeReceivedOn',
  'periodEndedOn',
  'deliveredOn',
  'dispatchedOn',
  'letterOn',
  'decidedOn',
  'closedOn',
  'withdrawnOn',
  'concludedOn',
  'acceptedOn',
  'orderedOn',
  'archivedOn',
  'reopenedOn',
  'correctedOn',
  'voidedOn',
  'splitOn',
  'submittedOn',
  'returnedOn',
  'grantedOn',
  'assignedOn',
] as const;

const firstOf: Readonly<Record<string, string>> = {
  DelayedReplyDateSet: 'noticeOn',
  ConsultationStarted: 'sentOn',
  RequestRegistered: 'receivedOn',
};

type Dated = {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly meta: Readonly<Record<string, unknown>>;
};

/** What takes an entry back names the day that was wrong; it was itself done on the day of the order. */
const takesBack = (type: string): boolean => type.endsWith('Removed');

/** The day an event tells of. */
export const eventDay = ({ type, data, meta }: Dated): string => {
  if (takesBack(type)) return String(meta.decidedOn);
  const fields = [firstOf[type] ?? '', ...dayFields];
  const day = fields.map((field) => data[field]).find((value) => typeof value === 'string');
  return String(day ?? meta.decidedOn);
};
