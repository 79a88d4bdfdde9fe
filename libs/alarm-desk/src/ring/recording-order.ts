import type { Alarm } from '@tracker/alarms';
import { RequestVerb } from '@tracker/application';
import type { KnownRequest } from '@tracker/domain';
import { idFrom } from '@tracker/platform';
import { alarmActor } from './reminder-log.js';

type Named = Pick<Alarm, 'id' | 'requestId' | 'organ' | 'kind' | 'seq'>;

/** The id of the order that an alarm leads to: however often it rings, the order is given once. */
export const recordingOrderId = (alarmId: string): string => idFrom('lapse', alarmId);

/** The order that records a lapsed period or a silence. Throws for a limit that has no such order. */
export const recordingOrder = (
  { id, requestId, organ, kind, seq }: Named,
  request: KnownRequest,
  today: string,
): RequestVerb => {
  const order = (command: string) => ({
    ...{ commandId: recordingOrderId(id), actor: alarmActor, command, today },
  });
  const verb = (name: 'lapse-supplement' | 'lapse-payment' | 'record-silence', body: object) =>
    new RequestVerb(order(name), organ, requestId, name, body);
  if (kind === 'supplement') return verb('lapse-supplement', {});
  if (kind === 'payment') return verb('lapse-payment', {});
  const consultation = request.consultations[seq - 1];
  if (kind !== 'consultation' || !consultation) throw new Error(`Nothing records ${kind} ${seq}.`);
  return verb('record-silence', { consultationId: consultation.id });
};
