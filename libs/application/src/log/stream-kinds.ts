import {
  type ApplicantEvent,
  type CalendarEvent,
  type CalendarState,
  evolveCalendar,
  evolveReport,
  evolveRequest,
  noAnnouncement,
  type OrganEvent,
  type ReportEvent,
  type ReportState,
  type RequestEvent,
  type RequestState,
  unreported,
} from '@tracker/domain';
import { organKeyId } from '@tracker/personal-data';
import { evolveOrgan, type OrganState } from '../organs/organ-state.js';
import type { StreamKind } from './decider-runner.js';

/** A request is sealed with its applicant's key; one without applicant (期初) with the organ's. */
export const requestKind: StreamKind<RequestState, RequestEvent> = {
  initial: { life: 'unknown' },
  evolve: evolveRequest,
  keyOf: (state) => {
    if (state.life === 'unknown') throw new Error('A request nobody registered has no key.');
    return state.applicantId ?? organKeyId(state.organ);
  },
};

export const organKind: StreamKind<OrganState, OrganEvent> = {
  initial: { known: false },
  evolve: evolveOrgan,
  keyOf: (state) => organKeyId(state.known ? state.organ : ''),
};

export type ApplicantState = { readonly erased: boolean; readonly organ: string };

export const applicantKind: StreamKind<ApplicantState, ApplicantEvent> = {
  initial: { erased: false, organ: '' },
  evolve: (_state, { data }) => ({ erased: true, organ: data.organ }),
  keyOf: ({ organ }) => organKeyId(organ),
};

/** Announcements about working days name no person, so nothing of them is sealed. */
export const calendarKind: StreamKind<CalendarState, CalendarEvent> = {
  initial: noAnnouncement,
  evolve: evolveCalendar,
  keyOf: () => '',
};

/** Reasons typed about an annual report name nobody in particular: they are the organ's own. */
export const reportKind: StreamKind<ReportState, ReportEvent> = {
  initial: unreported,
  evolve: evolveReport,
  keyOf: ({ organ }) => organKeyId(organ),
};
