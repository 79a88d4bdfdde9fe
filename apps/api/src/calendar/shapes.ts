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
    workingDays: z.int(),
  })
  .meta({ id: 'CalendarYear' });

const counts = { open: z.int(), requests: z.int(), settled: z.int() };
const move = z.object({
  ...{ requestId: z.uuid(), number: z.string(), organ: z.string(), kind: z.string(), seq: z.int() },
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
