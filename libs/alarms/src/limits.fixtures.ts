import type { LocalDate } from '@tracker/statute';
import type { Limit, LimitKind } from './limit.js';

export const requestNo = (n: number): string =>
  `00000000-0000-5000-8000-${String(n).padStart(12, '0')}`;

/** A limit of request 1, long enough for all its warnings. */
export const limit = (kind: LimitKind, dueOn: LocalDate, other: Partial<Limit> = {}): Limit => ({
  requestId: requestNo(1),
  organ: 'A',
  kind,
  seq: 1,
  dueOn,
  strictDueOn: null,
  waiting: false,
  closed: false,
  provisional: false,
  since: '2019-05-15',
  ...other,
});
