// What makes alarms ring: which are wanted, what one does, who is told and how. Queues only wake it.
export { AlarmDesk, type AlarmDeskPorts, type AlarmQueues, deliveryJobId } from './alarm-desk.js';
export { momentOf } from './moment.js';
export { Deliveries, type DeliveryKey } from './notify/deliveries.js';
export { type Mailer, smtpMailer } from './notify/mailer.js';
export { httpWebhook, signatureOf, type Webhook } from './notify/webhook.js';
export { AbsenceRefused, Absences } from './people/absences.js';
export { type HandedOver, HandOver } from './people/hand-over.js';
export { Inbox, type InboxItem } from './people/inbox.js';
export { type Colleague, Roster } from './people/roster.js';
export { type AlarmJobPayload, RingAlarm } from './ring/ring-alarm.js';
export { WantedAlarms } from './ring/wanted-alarms.js';
export { alarmSettingsIn } from './settings.js';
