import type { AlarmSettings } from '@tracker/domain/events';
import type { LimitKind } from './limit.js';

/**
 * Whose move a limit waits for, and so what it may ring for. `duty`: the organ must act, and is
 * late if it does not. `chance`: the organ may act, and loses only the chance. `answer` and
 * `period`: somebody else's, of whom the organ hears on the day after. `remedy`: nobody here.
 */
export type LimitNature = 'duty' | 'chance' | 'answer' | 'period' | 'remedy';

// biome-ignore format: a table is read by column
const natures: { readonly [Kind in LimitKind]: LimitNature } = {
  'reply':             'duty',   'delayed-reply': 'duty',   're-answer':  'duty',
  'correction-notice': 'chance', 'consultation':  'answer', 'supplement': 'period',
  'payment':           'period', 'review':        'remedy', 'suit':       'remedy',
};

export const natureOf = (kind: LimitKind): LimitNature => natures[kind];

/**
 * Working days before the last day from which a limit is yellow and red; null = never.
 * Most requests are clear and need no 补正 (条例第三十条): the end of its seven days is told to the
 * handler once, shortly before, is never red, never late and no matter for the head.
 */
export const thresholdsOf = (
  kind: LimitKind,
  { yellowWorkingDays, redWorkingDays }: AlarmSettings,
): { readonly yellow: number | null; readonly red: number | null } => {
  switch (natureOf(kind)) {
    case 'duty':
      return { yellow: yellowWorkingDays, red: redWorkingDays };
    case 'chance':
      return { yellow: redWorkingDays, red: null };
    default:
      return { yellow: null, red: null };
  }
};
