import { supervisionLists } from '@tracker/read-models';
import { z } from 'zod';
import { listShape, standingFields } from '../openapi/schemas.js';

const day = z.iso.date();
const list = z.enum(supervisionLists);

export const countsShape = z
  .object({
    organ: z.string(),
    today: day,
    within: z.int(),
    lists: z.array(z.object({ list, label: z.string(), count: z.int() })),
  })
  .meta({ id: 'SupervisionCounts' });

export const supervisedShape = listShape
  .extend({ list, label: z.string(), today: day, within: z.int() })
  .meta({ id: 'SupervisionPage' });

export const onTimeShape = listShape
  .extend({
    organ: z.string(),
    from: day,
    to: day,
    answered: z.int().describe('期间内办结并已答复的件数'),
    inTime: z.int(),
    late: z.int(),
    rate: z.number().nullable().describe('按期答复率，四位小数；没有答复时为空'),
    rateText: z.string().nullable(),
  })
  .meta({ id: 'OnTimeRate' });

export const loadShape = z
  .object({
    organ: z.string(),
    today: day,
    handlers: z.array(
      z.object({
        handler: z.string().nullable().describe('空：尚未分办'),
        open: z.int(),
        overdue: z.int(),
      }),
    ),
  })
  .meta({ id: 'HandlerLoad' });

export const limitsShape = z
  .object({
    requestId: z.uuid(),
    number: z.string(),
    revision: z.string(),
    today: day,
    limits: z.array(
      z.object({
        kind: z.string(),
        label: z.string(),
        cites: z.string(),
        seq: z.int(),
        since: day,
        dueOn: day,
        strictDueOn: day.nullable(),
        ...standingFields,
        daysLeft: z.int(),
        governs: z.boolean().describe('被更晚的延迟答复日期取代的期限为否，不再预警'),
      }),
    ),
    steps: z
      .array(
        z.object({ rule: z.string(), from: day, to: day, workingDays: z.int(), why: z.string() }),
      )
      .describe('答复期限的逐步推算'),
  })
  .meta({ id: 'RequestLimits' });
