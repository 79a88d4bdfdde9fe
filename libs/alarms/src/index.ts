// When a running limit rings, for whom, and what is to be done when it does.
// Pure: the limits, the calendar, what was recorded and the instant come in; alarms come out.
export {
  type AlarmSettings,
  alarmSettings,
  defaultAlarmSettings,
} from '@tracker/domain/events';
export { type AlarmAction, actionOf } from './action.js';
export { type Alarm, alarmId } from './alarm.js';
export { alarmsOf, alarmsOfRequest } from './alarms-of.js';
export { type Colour, colourOf } from './colour.js';
export { daysLeft, warnsOn } from './days-left.js';
export { type Due, type DueInput, due, type Overtaken } from './due.js';
export { governingLimits } from './governing.js';
export { lastDayWithin } from './horizon.js';
export { type Limit, type LimitKind, limitKinds } from './limit.js';
export { type Recipient, recipientsOf } from './recipients.js';
export { type ReplyFacts, type ReplyStanding, replyStanding } from './reply-standing.js';
export { isWorkingHour, type Moment, nextWorkingHour } from './working-hours.js';
