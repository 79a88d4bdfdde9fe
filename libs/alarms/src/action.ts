import type { AlarmSettings } from '@tracker/domain/events';
import type { Alarm } from './alarm.js';

/** What to do with an alarm that rings; the orders are those of the domain. */
export type AlarmAction =
  | 'remind'
  | 'propose-lapse'
  | 'record-lapse'
  | 'note-silence'
  | 'record-silence';

/**
 * A reminder reminds. A lapse or a silence is recorded where the organ's setting allows, else told.
 * One whose period was over before the request was recorded is told only: no import is closed unseen.
 */
export const actionOf = (
  { level, belated }: Pick<Alarm, 'level' | 'belated'>,
  { recordLapses, recordSilence }: AlarmSettings,
): AlarmAction => {
  if (level === 'lapse') return recordLapses && !belated ? 'record-lapse' : 'propose-lapse';
  if (level === 'silence') return recordSilence && !belated ? 'record-silence' : 'note-silence';
  return 'remind';
};
