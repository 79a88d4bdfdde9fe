import { z } from 'zod';
import type { EventsOf } from '../kernel/message.js';
import { localDate, organCode, personal, uuid } from '../kernel/text.js';

/** The applicant's own stream says only that the key was destroyed, when and why. */
export const applicantEvents = {
  ApplicantErased: z.object({
    applicantId: uuid,
    organ: organCode,
    erasedOn: localDate,
    /** Sealed with the organ's key: the applicant's is gone. */
    why: personal,
  }),
};
export type ApplicantEvent = EventsOf<typeof applicantEvents>;
