import { z } from 'zod';

const day = z.iso.date();

export const inboxShape = z
  .object({
    unread: z.int().describe('未读的条数'),
    items: z.array(
      z.object({
        id: z.string(),
        requestId: z.uuid(),
        number: z.string(),
        kind: z.string(),
        seq: z.int(),
        level: z.string(),
        dueOn: day,
        outcome: z.string(),
        rungOn: day,
        rungAt: z.string(),
        organ: z.string(),
        provisional: z.boolean(),
        read: z.boolean(),
        standInFor: z.string().nullable().describe('代理他人期间的提醒：被代理人姓名'),
        text: z.string(),
      }),
    ),
  })
  .meta({ id: 'Inbox' });

export const readShape = z.object({ id: z.string(), read: z.boolean() }).meta({ id: 'InboxRead' });
export const allReadShape = z.object({ read: z.int() }).meta({ id: 'InboxAllRead' });

const absence = {
  id: z.uuid(),
  user: z.string(),
  standIn: z.string(),
  from: day,
  to: day,
};
export const absenceShape = z.object(absence).meta({ id: 'Absence' });
export const absencesShape = z
  .object({
    today: day,
    absences: z.array(
      z.object({
        ...absence,
        state: z.enum(['coming', 'running', 'past']),
        mayCancel: z.boolean().describe('本人，或者督办、管理岗位可以取消'),
      }),
    ),
  })
  .meta({ id: 'Absences' });
export const cancelledShape = z
  .object({ id: z.uuid(), cancelled: z.boolean() })
  .meta({ id: 'AbsenceCancelled' });

export const handedOverShape = z
  .object({
    from: z.string(),
    to: z.string(),
    requests: z.int(),
    position: z.string().nullable(),
  })
  .meta({ id: 'HandedOver' });

export const failedJobsShape = z
  .object({
    jobs: z.array(
      z.object({
        queue: z.string(),
        id: z.string(),
        reason: z.string(),
        attempts: z.int(),
        failedAt: z.iso.datetime(),
        requestId: z.uuid().nullable(),
      }),
    ),
  })
  .meta({ id: 'FailedJobs' });
export const retriedShape = z
  .object({ queue: z.string(), id: z.string(), retried: z.boolean() })
  .meta({ id: 'JobRetried' });
