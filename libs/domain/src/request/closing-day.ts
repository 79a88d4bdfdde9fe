import { addDays, type LocalDate, type WorkingCalendar } from '@tracker/statute';
import { paymentEndsOn } from './clock.js';
import type { CorrectableFact } from './correctable.js';
import { supplementEndsOn } from './deadline-facts.js';
import type { RequestEventOf } from './events/index.js';
import type { Decision, KnownRequest, Reply } from './state.js';

/** A lapse closes on the day after the last day of the period, whenever it is recorded (regulation 1.8). */
export const lapseClosesOn = (periodEndedOn: LocalDate): LocalDate => addDays(periodEndedOn, 1);

const byHand = ({ method }: Pick<Reply, 'method'>) =>
  method === 'in-person' || method === 'entrusted';

/** 国办公开办函〔2016〕235号: handed over = day signed for, else day sent; null while that is to come. */
export const replyClosesOn = (
  reply: Pick<Reply, 'method' | 'dispatchedOn' | 'deliveredOn'>,
): LocalDate | null => (byHand(reply) ? reply.deliveredOn : reply.dispatchedOn);

/** The closing that a reply brings with it, once it counts as delivered. */
export const closedByReply = (
  reply: Parameters<typeof replyClosesOn>[0],
  decision: Decision | null,
): readonly RequestEventOf<'RequestClosed'>[] => {
  const closedOn = replyClosesOn(reply);
  if (closedOn === null || decision === null) return [];
  const { category } = decision;
  return [{ type: 'RequestClosed', data: { closedOn, ground: 'reply-delivered', category } }];
};

/** The closing date that the other facts lead to; null where the closing stands by itself. */
export const concludedOn = (request: KnownRequest, calendar: WorkingCalendar): LocalDate | null => {
  const { closing, reply, supplements, fees } = request;
  const supplement = supplements.at(-1);
  const fee = fees.at(-1);
  if (closing?.ground === 'reply-delivered' && reply) return replyClosesOn(reply);
  if (closing?.ground === 'supplement-lapsed' && supplement)
    return lapseClosesOn(supplementEndsOn(supplement, calendar));
  if (closing?.ground === 'payment-lapsed' && fee)
    return lapseClosesOn(paymentEndsOn(fee, request, calendar));
  return null;
};

/** The fact to correct when a concluded closing date is wrong; null where the date is a fact itself. */
export const sourceOfClosing = ({ closing, reply }: KnownRequest): CorrectableFact | null => {
  switch (closing?.ground) {
    case 'reply-delivered':
      return reply && byHand(reply) ? 'reply.deliveredOn' : 'reply.dispatchedOn';
    case 'supplement-lapsed':
      return 'supplement.periodEndsOn';
    case 'payment-lapsed':
      return 'fee.noticeReceivedOn';
    default:
      return null;
  }
};
