import { lastDayWithin } from '@tracker/alarms';
import type { RequestFilter, UrgencyDays } from '@tracker/read-models';
import type { OrganDay } from '../supervision/standings.js';
import type { WorkFilter } from './list-query.js';

/** The last days that are red and yellow today, by the organ's calendar and thresholds. */
export const urgencyDays = ({ today, calendar, settings }: OrganDay): UrgencyDays => ({
  redUntil: lastDayWithin(today, settings.redWorkingDays, calendar),
  yellowUntil: lastDayWithin(today, settings.yellowWorkingDays, calendar),
});

/** The filter of the address as the list asks it of its table. */
export const filterOf = ({ urgency, ...filter }: WorkFilter, day: OrganDay): RequestFilter => ({
  ...(filter as RequestFilter),
  ...(urgency && { urgent: { urgencies: urgency, days: urgencyDays(day) } }),
});
