import { type ReminderLevel, reminderLevel } from '@tracker/domain/events';
import { alarmId, type Reminder } from './alarm.js';
import { limitKinds } from './limit.js';

const levels = reminderLevel.options;
const compare = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0);

/** Most urgent first: level, then the earlier due date, then the kind as listed, then the number. */
export const byUrgency = (a: Reminder, b: Reminder): number =>
  levels.indexOf(b.level) - levels.indexOf(a.level) ||
  compare(a.dueOn, b.dueOn) ||
  limitKinds.indexOf(a.kind) - limitKinds.indexOf(b.kind) ||
  a.seq - b.seq;

/** The ids of the more urgent reminders of the same limit, most urgent first. */
export const moreUrgentIds = (reminder: Reminder): readonly string[] => {
  const above: readonly ReminderLevel[] = levels.slice(levels.indexOf(reminder.level) + 1);
  return above.map((level) => alarmId({ ...reminder, level })).reverse();
};
