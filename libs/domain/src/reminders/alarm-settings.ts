import { z } from 'zod';
import { timeOfDay } from './vocabulary.js';

const threshold = z.number().int().min(0).max(60);

/** When an organ wants to be reminded, and what may be recorded without a person. */
const settings = z.object({
  /** When reminders go out on working days; working hours begin with it. */
  reminderTime: timeOfDay.default('08:30'),
  /** From this minute on nothing rings until the next working day. */
  workdayEnds: timeOfDay.default('17:30'),
  /** Yellow from so many working days before the last day on. */
  yellowWorkingDays: threshold.default(5),
  /** Red from so many working days before the last day on. */
  redWorkingDays: threshold.default(2),
  /** Whether a lapsed period closes the request by itself; else it is only proposed. */
  recordLapses: z.boolean().default(false),
  /** Whether the silence of the one consulted is recorded by itself. */
  recordSilence: z.boolean().default(true),
});

/** The same fields as an order or an event gives them: each may be left out, none has a default. */
export const partialAlarmSettings = {
  reminderTime: timeOfDay.optional(),
  workdayEnds: timeOfDay.optional(),
  yellowWorkingDays: threshold.optional(),
  redWorkingDays: threshold.optional(),
  recordLapses: z.boolean().optional(),
  recordSilence: z.boolean().optional(),
};
export type AlarmSettings = Readonly<z.infer<typeof settings>>;

/** The organ's setting; what is left out takes its default. Faults are told in Chinese. */
export const alarmSettings = settings
  .refine(({ reminderTime, workdayEnds }) => reminderTime < workdayEnds, {
    path: ['workdayEnds'],
    error: '下班时间应晚于提醒时间',
  })
  .refine(({ redWorkingDays, yellowWorkingDays }) => redWorkingDays <= yellowWorkingDays, {
    path: ['redWorkingDays'],
    error: '红色预警的工作日数不应多于黄色预警',
  });

export const defaultAlarmSettings: AlarmSettings = alarmSettings.parse({});
