import { roles } from '@tracker/domain';
import { z } from 'zod';

const option = z.object({ code: z.string(), label: z.string() }).meta({ id: 'Choice' });
const reason = z.object({ code: z.string(), article: z.string() });

/** One way to decide, with what the legal officer must know to choose it. */
export const categoryShape = z
  .object({
    code: z.string(),
    label: z.string(),
    article: z.string(),
    help: z.string(),
    row: z.string().describe('年报第三部分的行'),
    group: z.string().describe('年报中的大类，如（三）不予公开'),
    rowLabel: z.string(),
    reason: reason.describe('通常的法律依据'),
    needs: z
      .enum(['supplement', 'reasons'])
      .nullable()
      .describe('须先告知补正，或者先要求说明理由'),
    usedBy: z.array(z.enum(['record-decision', 'close-otherwise'])),
  })
  .meta({ id: 'CategoryChoice' });

const correctable = z
  .object({
    fact: z.string(),
    label: z.string(),
    kind: z.enum(['date', 'number', 'text', 'choice']),
    options: z.array(option),
    part: z
      .enum(['consultation', 'fee', 'review', 'litigation'])
      .nullable()
      .describe('须指明是哪一次'),
  })
  .meta({ id: 'CorrectableFact' });

const limit = z
  .object({ kind: z.string(), label: z.string(), cites: z.string(), help: z.string() })
  .meta({ id: 'LimitHelp' });

const verb = z
  .object({
    verb: z.string(),
    title: z.string(),
    cites: z.string(),
    help: z.string().nullable(),
  })
  .meta({ id: 'VerbHelp' });

/** What drawers offer: everything that is law or wording, so that the browser holds none. */
export const choicesShape = z
  .object({
    today: z.iso.date(),
    supplementWorkingDays: z.int(),
    approvalRequired: z.boolean(),
    extensionWorkingDays: z.int(),
    handlers: z.array(z.object({ name: z.string(), roles: z.array(z.enum(roles)) })),
    categories: z.array(categoryShape),
    reasons: z.array(z.object({ code: z.string(), label: z.string(), article: z.string() })),
    options: z.record(z.string(), z.array(option)).describe('各字段可选的值'),
    corrections: z.array(correctable),
    personalFields: z.array(option),
    limits: z.array(limit),
    verbs: z.array(verb),
  })
  .meta({ id: 'Choices' });
