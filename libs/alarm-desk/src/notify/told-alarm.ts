import type { Alarm, AlarmAction } from '@tracker/alarms';
import { daysLeft } from '@tracker/alarms';
import type { AlarmOutcome } from '@tracker/read-models';
import type { WorkingCalendar } from '@tracker/statute';
import { alarmText } from '@tracker/wording';

/** An alarm that somebody was told of: references and dates, nothing about the applicant. */
export type ToldAlarm = Pick<Alarm, 'requestId' | 'kind' | 'seq' | 'level' | 'dueOn' | 'organ'> & {
  readonly alarmId: string;
  readonly outcome: AlarmOutcome;
  readonly rungOn: string;
  readonly rungAt: string;
  readonly number: string;
  readonly provisional: boolean;
};

const actions: { readonly [Outcome in AlarmOutcome]?: AlarmAction } = {
  'lapse-proposed': 'propose-lapse',
  'lapse-recorded': 'record-lapse',
  'silence-noted': 'note-silence',
  'silence-recorded': 'record-silence',
};

/** The sentence as it was true when it was told. */
export const toldText = (told: ToldAlarm, calendar: WorkingCalendar): string => {
  const action = actions[told.outcome];
  return alarmText(told, {
    number: told.number,
    daysLeft: daysLeft(told, told.rungOn, calendar),
    provisional: told.provisional,
    ...(action && { action }),
  });
};
