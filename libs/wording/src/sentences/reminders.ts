import type { Addressee, ReminderEvent, ReminderLevel } from '@tracker/domain';
import { dayText as day, limitPeriodLabel } from '../labels.js';
import type { Sentences } from './sentence.js';

const levels: Readonly<Record<ReminderLevel, string>> = {
  yellow: '黄色提醒',
  red: '红色提醒',
  overdue: '逾期提醒',
};
const addressees: Readonly<Record<Addressee, string>> = {
  handler: '承办人',
  head: '审核岗位',
  'legal-desk': '承办岗位',
};

type To = readonly { readonly as: Addressee; readonly user?: string | undefined }[];

const told = (to: To): string => {
  const people = to.map(({ as, user }) => (user ? `${addressees[as]} ${user}` : addressees[as]));
  return people.length > 0 ? `，已提醒${people.join('、')}` : '';
};
type Limit = { readonly kind: string; readonly dueOn: string };
const limit = ({ kind, dueOn }: Limit): string => `${limitPeriodLabel(kind)}${day(dueOn)}`;
const over = ({ kind, dueOn }: Limit): string => `${limitPeriodLabel(kind)}已于${day(dueOn)}届满`;

/** What the reminders did, in the timeline of the request they are about. */
export const reminderSentences: Sentences<ReminderEvent> = {
  ReminderSent: (alarm) => `发出${levels[alarm.level]}，${limit(alarm)}${told(alarm.to)}`,
  ReminderOvertaken: (alarm) =>
    `未发出${levels[alarm.level]}（${limit(alarm)}），${alarm.by === null ? '该期限已过' : '已有更紧急的提醒'}`,
  LapseProposed: (alarm) => `${over(alarm)}，提示核实后不再处理${told(alarm.to)}`,
  LapseRecorded: (alarm) => `${over(alarm)}，按本机关设置自动记录${told(alarm.to)}`,
  SilenceNoted: (alarm) => `${over(alarm)}，提示核实后记录逾期未答复意见${told(alarm.to)}`,
  SilenceRecorded: (alarm) => `${over(alarm)}，按本机关设置自动记录逾期未答复意见${told(alarm.to)}`,
};
