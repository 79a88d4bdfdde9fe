import type { Candidate } from '@tracker/application';
import { line, localDate, overlayBody, type ScheduleBody } from '@tracker/domain';
import { parseNotice, readScheduleFile, type YearSchedule } from '@tracker/statute';
import { z } from 'zod';
import { malformed } from '../problems/problem.js';

const days = z.array(localDate).max(200);
const digest = z.string().max(100).optional().describe('预览给出的确认码；情况有变时拒绝');

/** A notice with its days: listed, in its own words, or as a yearly file of chinese-days. */
const noticeFields = {
  year: z.number().int(),
  noticeNumber: line,
  publishedOn: localDate,
  restDays: days.optional(),
  makeUpWorkdays: days.optional(),
  text: z.string().min(1).max(20_000).optional().describe('通知原文'),
  file: z.looseObject({}).optional().describe('chinese-days 的年度 JSON'),
  amend: z.boolean().default(false).describe('通知只作调整，其余日期照现行安排'),
};
const oneSource = (body: { restDays?: unknown; text?: unknown; file?: unknown }) =>
  [body.restDays, body.text, body.file].filter((source) => source !== undefined).length === 1;
const asked = { error: '请以 restDays、text、file 之一给出放假日期', path: ['restDays'] };

export const previewBody = z
  .strictObject(noticeFields)
  .refine(oneSource, asked)
  .meta({ id: 'CalendarPreviewBody' });
export const announceBody = z
  .strictObject({ ...noticeFields, digest })
  .refine(oneSource, asked)
  .meta({ id: 'AnnounceScheduleBody' });
export const setOverlayBody = z
  .strictObject({ ...overlayBody.shape, digest })
  .meta({ id: 'SetOverlayBody' });
type Notice = z.infer<typeof previewBody>;

const readDays = (
  { year, restDays, makeUpWorkdays = [], text, file, amend }: Notice,
  base: YearSchedule | undefined,
): Pick<ScheduleBody, 'restDays' | 'makeUpWorkdays' | 'source'> => {
  if (restDays) return { restDays, makeUpWorkdays, source: 'dates' };
  const read =
    text === undefined
      ? readScheduleFile(file)
      : parseNotice(text, { year, ...(amend && base && { base }) });
  if (read.faults.length > 0)
    throw malformed(
      read.faults.map((fault) => ({
        path: text === undefined ? 'file' : 'text',
        message: `“${fault.text}”：${fault.why}`,
      })),
    );
  return {
    restDays: [...read.restDays],
    makeUpWorkdays: [...read.makeUpWorkdays],
    source: text === undefined ? 'file' : 'text',
  };
};

/** The schedule of a body. Throws 400, naming everything in it that could not be read. */
export const scheduleFrom = (body: Notice, base: YearSchedule | undefined): Candidate => {
  const { year, noticeNumber, publishedOn } = body;
  return {
    kind: 'schedule',
    body: { year, noticeNumber, publishedOn, ...readDays(body, base) },
  };
};
