import {
  builtInSchedules,
  type LocalDate,
  type RegionalOverlay,
  type WorkingCalendar,
  workingCalendar,
  type YearSchedule,
} from '@tracker/statute';
import type { CalendarEvent } from './events.js';

/** An announcement as the log holds it. */
export type CalendarFact = CalendarEvent & {
  readonly id: string;
  readonly stream: string;
  readonly position: bigint;
  readonly meta: Readonly<Record<string, unknown>>;
};

/** What was known: notices of this day and before, recorded before this position. */
export type Known = { readonly on?: LocalDate; readonly before?: bigint };

/** The schedules of a release and everything announced up to some place in the log. Never changes. */
export type CalendarBook = {
  readonly builtIn: readonly YearSchedule[];
  /** In order of the log. */
  readonly facts: readonly CalendarFact[];
  /** The working days of an organ; without an organ those of the notices alone. */
  calendarOf(organ: string | null, known?: Known): WorkingCalendar;
  /** The book as it stood at a position. */
  through(position: bigint): CalendarBook;
  /** The book with further announcements; those it has already are passed over. */
  with(facts: readonly CalendarFact[]): CalendarBook;
};

type Entry = { readonly position: bigint };
type Scheduled = Entry & YearSchedule;
type Overlaid = Entry & { readonly overlay: RegionalOverlay; readonly from: LocalDate };

const scheduledIn = (facts: readonly CalendarFact[]): readonly Scheduled[] =>
  facts.flatMap((fact) =>
    fact.type === 'ScheduleAnnounced' ? [{ ...fact.data, position: fact.position }] : [],
  );

const overlaidIn = (facts: readonly CalendarFact[]): ReadonlyMap<string, readonly Overlaid[]> => {
  const byOrgan = new Map<string, Overlaid[]>();
  for (const { type, data, position } of facts) {
    if (type !== 'OverlaySet') continue;
    const { organ, restDays, makeUpWorkdays, from } = data;
    const list = byOrgan.get(organ) ?? [];
    list.push({ overlay: { region: organ, restDays, makeUpWorkdays }, from, position });
    byOrgan.set(organ, list);
  }
  return byOrgan;
};

const inForce = (overlays: readonly Overlaid[] = [], { on, before }: Known) =>
  overlays.findLastIndex(
    ({ from, position }) =>
      (on === undefined || from <= on) && (before === undefined || position < before),
  );

const isEmpty = ({ restDays, makeUpWorkdays = [] }: RegionalOverlay) =>
  restDays.length + makeUpWorkdays.length === 0;

/** The book of these announcements over the schedules of a release. */
export const calendarBook = (
  builtIn: readonly YearSchedule[] = builtInSchedules,
  facts: readonly CalendarFact[] = [],
): CalendarBook => {
  const scheduled = scheduledIn(facts);
  const overlaid = overlaidIn(facts);
  const lists = new Map<number, readonly YearSchedule[]>();
  const calendars = new Map<string, WorkingCalendar>();
  /** One list for each number of announcements, so that calendars are built once. */
  const listOf = (count: number): readonly YearSchedule[] => {
    const held = lists.get(count);
    if (held) return held;
    const list = count === 0 ? builtIn : [...builtIn, ...scheduled.slice(0, count)];
    lists.set(count, list);
    return list;
  };
  const last = facts.at(-1)?.position;
  const book: CalendarBook = {
    builtIn,
    facts,
    calendarOf(organ, known = {}) {
      const { on, before } = known;
      const after =
        before === undefined ? -1 : scheduled.findIndex(({ position }) => position >= before);
      const count = after < 0 ? scheduled.length : after;
      const overlays = organ === null ? undefined : overlaid.get(organ);
      const index = overlays === undefined ? -1 : inForce(overlays, known);
      const key = `${count} ${on ?? ''} ${index < 0 ? '' : `${organ} ${index}`}`;
      const held = calendars.get(key);
      if (held) return held;
      const overlay = overlays?.[index]?.overlay;
      const calendar = workingCalendar(listOf(count), {
        ...(on !== undefined && { asOf: on }),
        ...(overlay && !isEmpty(overlay) && { overlay }),
      });
      calendars.set(key, calendar);
      return calendar;
    },
    through: (position) =>
      last === undefined || last <= position
        ? book
        : calendarBook(
            builtIn,
            facts.filter((fact) => fact.position <= position),
          ),
    with: (more) => {
      const further = more.filter(({ position }) => last === undefined || position > last);
      return further.length === 0 ? book : calendarBook(builtIn, [...facts, ...further]);
    },
  };
  return book;
};
