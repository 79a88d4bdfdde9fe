import type { Addressee, AlarmLevel } from '@tracker/domain/events';
import type { Alarm } from './alarm.js';

/**
 * Who is told, and of which role he is. The handler is the one assigned to the request; where
 * nobody is, all of his role are told in his place.
 */
export type Recipient = { readonly as: Addressee; readonly role: '承办' | '审核' };

const handler: Recipient = { as: 'handler', role: '承办' };
const head: Recipient = { as: 'head', role: '审核' };
const legalDesk: Recipient = { as: 'legal-desk', role: '承办' };

const recipients: { readonly [Level in AlarmLevel]: readonly Recipient[] } = {
  yellow: [handler],
  red: [handler, head],
  overdue: [handler, head],
  lapse: [legalDesk],
  silence: [handler],
};

/** The handler first; the head too once it is red or overdue; a lapse is for the legal desk. */
export const recipientsOf = ({ level }: Pick<Alarm, 'level'>): readonly Recipient[] =>
  recipients[level];
