import type { DeadlineFacts } from '@tracker/statute';
import { z } from 'zod';
import { CliFailure } from './failure.js';
import { writeError } from './streams.js';

/** Days are judged by the reckoning itself, which says which of them does not exist. */
const day = z.string();
const laterDay = day.nullish();

const schema = z.object({
  receivedOn: day,
  asOf: laterDay,
  corrections: z
    .array(z.object({ noticeOn: day, periodEndsOn: day, receivedOn: laterDay }))
    .optional(),
  consultations: z
    .array(
      z.object({
        kind: z.enum(['third-party', 'organ']),
        sentOn: day,
        receivedOn: laterDay,
        answeredOn: laterDay,
      }),
    )
    .optional(),
  fees: z.array(z.object({ noticeReceivedOn: day, paidOn: laterDay })).optional(),
  extension: z.object({ noticeOn: day, workingDays: z.number() }).nullish(),
  replyReceivedOn: laterDay,
});

/** The facts of `tracker deadline` in their shape; exit 2 for another, with every place named. */
export const deadlineFacts = (input: unknown): DeadlineFacts => {
  const read = schema.safeParse(input);
  if (!read.success) {
    const places = read.error.issues.map(({ path }) => path.join('.') || '（整体）');
    throw new CliFailure('facts-malformed', `输入的事实不合要求：${places.join('、')}。`, {
      exitCode: 2,
      facts: { places },
    });
  }
  const unknown = Object.keys(input as object).filter((key) => !(key in schema.shape));
  if (unknown.length > 0) writeError(`未使用的字段：${unknown.join('、')}\n`);
  return read.data;
};
