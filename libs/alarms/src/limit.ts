import type { AlarmKind } from '@tracker/domain/events';
import type { LocalDate } from '@tracker/statute';

/** The limits of the deadline table; of two equally urgent, the one named first here is told. */
export const limitKinds = [
  'reply',
  'delayed-reply',
  're-answer',
  'correction-notice',
  'consultation',
  'supplement',
  'payment',
  'review',
  'suit',
] as const satisfies readonly (AlarmKind | 'review' | 'suit')[];
export type LimitKind = (typeof limitKinds)[number];

/** A limit that runs, as its row of the deadline table says. */
export type Limit = {
  readonly requestId: string;
  readonly organ: string;
  readonly kind: LimitKind;
  /** The how-manieth of its kind, from 1. */
  readonly seq: number;
  readonly dueOn: LocalDate;
  /** The stricter reading, for the reply only (regulation 1.4). */
  readonly strictDueOn: LocalDate | null;
  /** Whether the request waits for its applicant. */
  readonly waiting: boolean;
  readonly closed: boolean;
  readonly provisional: boolean;
  /** The day the limit runs from. */
  readonly since: LocalDate;
};
