import {
  applicantEvents,
  calendarEvents,
  clockEvents,
  numberSeriesEvents,
  organEvents,
  reminderEvents,
  reportEvents,
  requestEvents,
} from '@tracker/domain';
import { eventCodec } from '@tracker/event-store';
import { personalFieldsByType } from '@tracker/personal-data';

const schemas = {
  ...requestEvents,
  ...organEvents,
  ...numberSeriesEvents,
  ...applicantEvents,
  ...calendarEvents,
  ...clockEvents,
  ...reminderEvents,
  ...reportEvents,
};

/** Every event type at its current version. A new version means a new entry here and an upcaster. */
const versioned = Object.fromEntries(
  Object.entries(schemas).map(([type, schema]) => [
    type,
    { version: 1, parse: (data: unknown) => schema.parse(data) },
  ]),
);

/** The only door between stored JSON and domain events. */
export const trackerCodec = eventCodec(versioned);

/** Which fields of an event are sealed before it is stored. */
export const personalFields = personalFieldsByType(schemas);
