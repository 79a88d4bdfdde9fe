import { z } from 'zod';
import type { EventsOf } from '../kernel/message.js';
import { uuid } from '../kernel/text.js';

/** A number series of one organ and year: every number is taken once, every gap has its reason. */
export const numberSeriesEvents = {
  NumberReserved: z.object({ number: z.string(), sequence: z.number().int(), requestId: uuid }),
  NumberForfeited: z.object({
    number: z.string(),
    sequence: z.number().int(),
    why: z.enum(['held-by-imported-request', 'registration-rejected', 'registration-abandoned']),
  }),
  /** Imported numbers of the same form stand up to here. */
  SeriesAdvanced: z.object({ through: z.number().int(), importId: uuid }),
};
export type NumberSeriesEvent = EventsOf<typeof numberSeriesEvents>;
