import type { CalendarEvent, CalendarEventOf } from './events.js';

export type Announced = CalendarEventOf<'ScheduleAnnounced'>['data'];
export type Overlay = CalendarEventOf<'OverlaySet'>['data'];

/** What was announced in one stream, oldest first. */
export type CalendarState = {
  readonly schedules: readonly Announced[];
  readonly overlays: readonly Overlay[];
};

export const noAnnouncement: CalendarState = { schedules: [], overlays: [] };

/** The state after one more event. */
export const evolveCalendar = (state: CalendarState, event: CalendarEvent): CalendarState => {
  switch (event.type) {
    case 'ScheduleAnnounced':
      return { ...state, schedules: [...state.schedules, event.data] };
    case 'OverlaySet':
      return { ...state, overlays: [...state.overlays, event.data] };
    case 'CalendarMovesRecorded':
      return state;
  }
};
