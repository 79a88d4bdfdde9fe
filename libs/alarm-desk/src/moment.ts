import type { Moment } from '@tracker/alarms';
import { type Clock, timeZone } from '@tracker/platform';

const minutes = new Intl.DateTimeFormat('en-GB', {
  ...{ timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
});

/** The day and minute by the clock of Beijing. */
export const momentOf = (clock: Clock): Moment => ({
  on: clock.today(),
  at: minutes.format(new Date(clock.now())),
});

/** The instant of a moment in milliseconds; China keeps UTC+8 all year. */
export const instantOf = ({ on, at }: Moment): number => Date.parse(`${on}T${at}:00+08:00`);
