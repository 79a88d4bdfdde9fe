import type { Figures } from '../queries.js';
import type { Group } from './groups-panel.js';
import { closedIn, receivedIn } from './months-panel.js';

/** Received requests by type of applicant, as rows that open their requests. */
export const typeGroups = ({ applicantTypes }: Figures): readonly Group[] =>
  applicantTypes.map(({ applicantType, ...counts }) => ({
    ...counts,
    key: applicantType,
    search: (period) => ({ ...receivedIn(period), applicantType }),
  }));

/** Closed requests by category; those without one open nothing, since no filter can name them. */
export const categoryGroups = ({ categories }: Figures): readonly Group[] =>
  categories.map(({ category, ...counts }) => ({
    ...counts,
    key: category ?? '',
    search: category === null ? null : (period) => ({ ...closedIn(period), category }),
  }));
