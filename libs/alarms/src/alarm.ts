import type { AlarmKind, AlarmLevel, ReminderLevel } from '@tracker/domain/events';
import type { LocalDate } from '@tracker/statute';

/** One ring of one limit as it stands now. */
export type Alarm = {
  /** The same for the same limit, level and due date: a moved date has alarms of its own. */
  readonly id: string;
  readonly requestId: string;
  readonly organ: string;
  readonly kind: AlarmKind;
  readonly seq: number;
  readonly level: AlarmLevel;
  readonly dueOn: LocalDate;
  /** The working day on which its time comes. */
  readonly ringsOn: LocalDate;
  /** HH:mm by the clock of Beijing. */
  readonly ringsAt: string;
  /** Whether its limit had run out before the request was recorded, as in an imported ledger. */
  readonly belated: boolean;
};

/** The name of an alarm and of its job: letters, digits and dashes, never digits alone. */
export const alarmId = ({
  kind,
  requestId,
  seq,
  level,
  dueOn,
}: Pick<Alarm, 'kind' | 'requestId' | 'seq' | 'level' | 'dueOn'>): string =>
  `${kind}-${requestId}-${seq}-${level}-${dueOn.replaceAll('-', '')}`;

/** A reminder of the organ's own limit, unlike a lapse or a silence, which are to be acted on. */
export type Reminder<One extends Alarm = Alarm> = One & { readonly level: ReminderLevel };

export const isReminder = <One extends Alarm>(alarm: One): alarm is Reminder<One> =>
  alarm.level !== 'lapse' && alarm.level !== 'silence';
