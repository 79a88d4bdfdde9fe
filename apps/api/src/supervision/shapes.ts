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

const supervisedRow = listShape.shape.rows.element.extend({
  limitOn: day
    .nullable()
    .describe('本清单所督办的期限：重新答复清单为责令的期限，其余为答复期限；没有期限时为空'),
});

/** The rows of a list of requests, each with the date that its list is about. */
export const supervisedShape = listShape
  .extend({ rows: z.array(supervisedRow), list, label: z.string(), today: day, within: z.int() })
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
    within: z.int(),
    handlers: z.array(
      z.object({
        handler: z.string().nullable().describe('空：尚未分办'),
        open: z.int(),
        overdue: z.int(),
        soon: z.int().describe('within 个工作日内到期，含今日'),
        waiting: z.int().describe('等待申请人补正、缴费'),
      }),
    ),
  })
  .meta({ id: 'HandlerLoad' });

/** What was answered of a group in the whole period. */
const answers = {
  answered: z.int().describe('期间内办结并已答复的件数'),
  late: z.int(),
  rate: z.number().nullable(),
  rateText: z.string().nullable(),
};
const months = z.array(z.int()).describe('与 months 逐月对应');

/** What was received and closed month by month, by type of applicant and by category. */
export const figuresShape = z
  .object({
    organ: z.string(),
    from: day,
    to: day,
    months: z.array(
      z.object({
        month: z.string(),
        from: day,
        to: day,
        received: z.int(),
        closed: z.int(),
        answered: z.int(),
        inTime: z.int(),
        late: z.int(),
        rate: z.number().nullable(),
        rateText: z.string().nullable(),
      }),
    ),
    applicantTypes: z.array(
      z.object({
        applicantType: z.string(),
        label: z.string(),
        total: z.int(),
        months,
        ...answers,
      }),
    ),
    categories: z.array(
      z.object({
        category: z.string().nullable(),
        label: z.string(),
        total: z.int(),
        months,
        ...answers,
      }),
    ),
    totals: z.object({
      received: z.int(),
      closed: z.int(),
      answered: z.int(),
      inTime: z.int(),
      late: z.int(),
      rate: z.number().nullable(),
      rateText: z.string().nullable(),
    }),
  })
  .meta({ id: 'SupervisionFigures' });

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
