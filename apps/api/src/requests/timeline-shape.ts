import { z } from 'zod';

const change = z.object({
  field: z.string(),
  label: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
});

const told = z
  .object({
    position: z.string(),
    revision: z.string().nullable().describe('期限变动和提醒不是申请的版本，为空'),
    about: z.enum(['request', 'calendar', 'reminder']),
    type: z.string(),
    on: z.iso.date(),
    recordedAt: z.iso.datetime(),
    actor: z.object({ id: z.string(), name: z.string() }),
    command: z.string(),
    sentence: z.string(),
    changes: z.array(change),
  })
  .meta({ id: 'TimelineEvent' });

/** What happened to a request, oldest first, each in a sentence with what it changed. */
export const timelineShape = z
  .object({
    requestId: z.uuid(),
    number: z.string(),
    revision: z.string(),
    events: z.array(told),
  })
  .meta({ id: 'Timeline' });
