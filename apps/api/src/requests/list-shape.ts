import { requestStatuses } from '@tracker/domain';
import { z } from 'zod';

const day = z.iso.date();
const codes = (rows: readonly { readonly code: string }[]) =>
  z.enum(rows.map(({ code }) => code) as [string, ...string[]]);

/** How the time for the reply stands. */
const standing = {
  daysLeft: z.int().nullable().describe('剩余工作日：当天为0，过后为负；没有期限在走时为空'),
  colour: z.enum(['green', 'yellow', 'red', 'overdue', 'waiting']).nullable(),
  colourLabel: z.string().nullable(),
  provisional: z.boolean(),
  certaintyLabel: z.string(),
};

/** Whose move it is while the organ can do nothing but wait. */
const waitingOn = z.object({
  who: z.enum(['applicant', 'consulted', 'approver']),
  label: z.string().describe('等谁做什么'),
  until: day.nullable(),
});

/** One line of every list of requests. */
export const requestRow = z.object({
  requestId: z.uuid(),
  organ: z.string(),
  number: z.string(),
  origin: z.string(),
  life: z.string(),
  status: codes(requestStatuses),
  statusLabel: z.string(),
  overdue: z.boolean(),
  ...standing,
  waitingOn: waitingOn.nullable(),
  channel: z.string(),
  channelLabel: z.string(),
  applicantType: z.string(),
  applicantTypeLabel: z.string(),
  applicantId: z.uuid().nullable(),
  applicantName: z.string().nullable().describe('首字之外隐去；已抹除的为“已封存”'),
  description: z.string().nullable().describe('申请内容；不办理申请的岗位为空'),
  unit: z.string().nullable(),
  handler: z.string().nullable(),
  receivedOn: day.nullable(),
  dueOn: day.nullable(),
  strictDueOn: day.nullable(),
  originalDueOn: day.nullable(),
  delayedReplyOn: day.nullable(),
  waitingFor: z.enum(['correction', 'payment']).nullable(),
  waitingUntil: day.nullable(),
  answeredOn: day.nullable(),
  category: z.string().nullable(),
  categoryLabel: z.string().nullable(),
  resultRow: z.string().nullable(),
  closedOn: day.nullable(),
  late: z.boolean(),
  letterNumber: z.string().nullable(),
  archiveNumber: z.string().nullable(),
  revision: z.string().describe('十进制文本'),
});

/** One page of a list. */
export const requestPage = z.object({
  rows: z.array(requestRow),
  nextCursor: z.string().nullable().describe('下一页的 after；没有下一页时为空'),
  total: z.int().optional().describe('count=true 时给出'),
});

/** How many requests of a filter stand where. */
export const countsShape = z
  .object({
    today: day,
    total: z.int(),
    open: z.int(),
    statuses: z.array(
      z.object({ status: codes(requestStatuses), label: z.string(), count: z.int() }),
    ),
    urgencies: z
      .array(z.object({ urgency: z.string(), label: z.string(), count: z.int() }))
      .describe('办理中、未答复的申请；等待申请人的单列'),
    filterWords: z.array(z.string()).describe('筛选条件的说法，打印时写明'),
  })
  .meta({ id: 'RequestCounts' });

/** What a filter can be set to in this organ. */
export const filterChoicesShape = z
  .object({
    handlers: z.array(z.object({ handler: z.string(), open: z.int(), total: z.int() })),
    units: z.array(z.string()),
    statuses: z.array(z.object({ code: z.string(), label: z.string() })),
    channels: z.array(z.object({ code: z.string(), label: z.string() })),
    applicantTypes: z.array(z.object({ code: z.string(), label: z.string() })),
    categories: z.array(z.object({ code: z.string(), label: z.string(), row: z.string() })),
  })
  .meta({ id: 'FilterChoices' });
