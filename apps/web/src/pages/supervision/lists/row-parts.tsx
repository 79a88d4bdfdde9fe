import { Link } from '@tanstack/react-router';
import { DaysLeft } from '../../../shared/days-left.js';
import type { ListRow } from '../queries.js';

const pauses: Readonly<Record<string, string>> = { correction: '等补正', payment: '等缴费' };

/** The number, which opens the request. */
export const RowNumber = ({ requestId, number }: ListRow) => (
  <Link to="/requests/$requestId" params={{ requestId }}>
    {number}
  </Link>
);

/** How much time is left for what the list is about; what is closed in time or late says so. */
export const RowUrgency = ({ daysLeft, colour, waitingFor, closedOn, late }: ListRow) => {
  if (colour === null && closedOn !== null) return <span>{late ? '逾期答复' : '已办结'}</span>;
  return (
    <DaysLeft
      days={daysLeft}
      overdue={colour === 'overdue'}
      paused={colour === 'waiting' ? (pauses[waitingFor ?? ''] ?? '等待中') : null}
    />
  );
};

/** The date that the list is about. */
export const rowDate = (list: string, row: ListRow): string => {
  if (list === 'answered-late') return row.closedOn ?? '—';
  if (list === 'waiting' || list === 'lapsed') return row.waitingUntil ?? row.limitOn ?? '—';
  return row.limitOn ?? '—';
};

/** What the date of a list is. */
export const dateTitle = (list: string): string => {
  if (list === 'answered-late') return '办结日期';
  if (list === 'waiting') return '等待至';
  if (list.startsWith('re-answer')) return '重新答复期限';
  return list === 'lapsed' ? '期限届满' : '答复期限';
};
