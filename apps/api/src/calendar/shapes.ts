import { z } from 'zod';

const day = z.iso.date();
const days = z.array(day);
const number = z.string().describe('十进制文本');

export const yearShape = z
  .object({
    year: z.int(),
    known: z.boolean(),
    calendar: z.string(),
    noticeNumber: z.string().nullable(),
    publishedOn: day.nullable(),
    restDays: days,
    makeUpWorkdays: days,
    local: z.object({ restDays: days, makeUpWorkdays: days, why: z.string() }).nullable(),
    overlay: z
      .object({ restDays: days, makeUpWorkdays: days, why: z.string(), from: day })
      .nullable()
      .describe('现行的本地放假日，不限于本年；更改时须全部给出'),
    workingDays: z.int(),
    notices: z
      .array(
        z.object({
          noticeNumber: z.string(),
          publishedOn: day,
          version: z.int().nullable().describe('本年第几次载入；随系统发布的为空'),
          appliedOn: day.nullable(),
          by: z.string().nullable(),
          inForce: z.boolean(),
        }),
      )
      .describe('本年的放假通知，后载入的在前'),
  })
  .meta({ id: 'CalendarYear' });

const counts = { open: z.int(), requests: z.int(), settled: z.int() };
const move = z.object({
  ...{ requestId: z.uuid(), number: z.string(), organ: z.string(), kind: z.string(), seq: z.int() },
  label: z.string().describe('哪一种期限'),
  ...{ was: day, is: day, provisionalBefore: z.boolean(), provisionalAfter: z.boolean() },
});

export const previewShape = z
  .object({
    ...{ restDays: days, makeUpWorkdays: days, moves: z.array(move) },
    elsewhere: z.int().describe('其他机关将移动的期限数'),
    ...counts,
    digest: z.string(),
  })
  .meta({ id: 'CalendarPreview' });

export const appliedShape = z
  .object({
    ...{ changeId: z.uuid(), requests: z.int(), moved: z.int(), resumed: z.boolean() },
    ...{ revision: number, position: number },
  })
  .meta({ id: 'CalendarApplied' });
