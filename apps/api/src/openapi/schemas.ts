import { z } from 'zod';
import { requestPage } from '../requests/list-shape.js';

const day = z.iso.date();
const number = z.string().describe('十进制文本');
const named = <Schema extends z.ZodType>(id: string, schema: Schema) => schema.meta({ id });

/** Where an accepted order landed. */
export const receiptShape = named(
  'Receipt',
  z.object({ requestId: z.uuid(), revision: number, position: number }),
);
export const organReceiptShape = named(
  'OrganReceipt',
  z.object({ revision: number, position: number }),
);
export const registeredShape = named(
  'Registered',
  z.object({
    requestId: z.uuid(),
    number: z.string(),
    revision: number,
    position: number,
    receivedOn: day.nullable(),
    receiptWhy: z.string(),
    dueOn: day.nullable(),
    strictDueOn: day.nullable(),
    provisional: z.boolean(),
  }),
);
export const splitShape = named(
  'Split',
  z.object({
    requestId: z.uuid(),
    revision: number,
    position: number,
    into: z.array(z.object({ requestId: z.uuid(), number: z.string() })),
  }),
);

const waiting = z.object({ for: z.enum(['correction', 'payment']), until: day });
export const deadlineShape = named(
  'Deadline',
  z.object({
    asOf: day,
    dueOn: day,
    strictDueOn: day,
    originalDueOn: day,
    baseDueOn: day,
    provisional: z.boolean(),
    correctionNoticeDueOn: day.nullable(),
    waiting: waiting.nullable(),
    daysLeft: z.number().int(),
    overdue: z.boolean(),
    consultations: z.array(z.object({ answerDueOn: day, running: z.boolean() })),
    fees: z.array(z.object({ payBy: day })),
    remedies: z.object({ reviewBy: day, suitBy: day }).nullable(),
    steps: z.array(
      z.object({ rule: z.string(), from: day, to: day, workingDays: z.int(), why: z.string() }),
    ),
    warnings: z.array(z.object({ rule: z.string(), why: z.string() })),
  }),
);
export const deadlineAnswerShape = named(
  'RequestDeadline',
  z.object({
    requestId: z.uuid(),
    number: z.string(),
    revision: number,
    deadline: deadlineShape.nullable(),
  }),
);
export const whatIfShape = named(
  'WhatIf',
  z.object({
    accepted: z.boolean(),
    on: day,
    before: deadlineShape.nullable(),
    after: deadlineShape.nullable(),
    sentences: z.array(z.string()),
    rejection: z
      .object({ code: z.string(), detail: z.string(), facts: z.looseObject({}) })
      .nullable(),
  }),
);

const colours = z.enum(['green', 'yellow', 'red', 'overdue', 'waiting']);
/** How a limit stands today. */
export const standingFields = {
  daysLeft: z.int().nullable().describe('剩余工作日：当天为0，过后为负'),
  colour: colours.nullable().describe('没有期限在走时为空'),
  colourLabel: z.string().nullable(),
  provisional: z.boolean(),
  certaintyLabel: z.string(),
};
export const rowFields = {
  requestId: z.uuid(),
  number: z.string(),
  status: z.string(),
  statusLabel: z.string(),
  revision: number,
};
export const listShape = named('RequestPage', requestPage);
export const actionsShape = named(
  'Actions',
  z.object({
    requestId: z.uuid(),
    number: z.string(),
    revision: number,
    actions: z.array(
      z.object({
        verb: z.string(),
        title: z.string(),
        cites: z.string(),
        yours: z.boolean().describe('本岗位是否办理此操作'),
        possible: z.boolean(),
        reason: z.string().nullable(),
        until: day.nullable().describe('只能补录这一天及以前已经告知的；不限的为空'),
      }),
    ),
  }),
);

const table = (line: string) =>
  z.object({
    columns: z.array(z.string()),
    [line]: z.array(
      z.object({
        key: z.string().optional(),
        label: z.string(),
        cells: z.array(z.int()),
      }),
    ),
  });
export const annualTablesShape = named(
  'AnnualTables',
  z.looseObject({
    organ: z.string(),
    organName: z.string(),
    year: z.int(),
    form: z.enum(['2019', '2021']),
    sectionThree: table('rows'),
    sectionFour: table('groups'),
  }),
);
export const cellShape = named(
  'CellRequests',
  z.object({
    value: z.int(),
    requests: z.array(
      z.object({
        number: z.string(),
        events: z.array(z.object({ position: number, type: z.string(), on: day })),
      }),
    ),
  }),
);
export const problemShape = named(
  'Problem',
  z.looseObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string().describe('中文说明：发生了什么，下一步怎么办'),
    faults: z
      .array(z.object({ path: z.string(), field: z.string().optional(), message: z.string() }))
      .optional(),
    facts: z.looseObject({}).optional(),
    events: z.array(z.looseObject({ sentence: z.string() })).optional(),
    reference: z.string().optional(),
  }),
);
