import { z } from 'zod';

const day = z.iso.date();
const decimal = z.string().describe('十进制文本');
const form = z.enum(['2019', '2021']);
const row = z.object({ key: z.string(), label: z.string(), cells: z.array(z.int()) });
const group = z.object({ label: z.string(), cells: z.array(z.int()) });
const blank = z.int().nullable();

export const sectionThreeShape = z.object({ columns: z.array(z.string()), rows: z.array(row) });
export const sectionFourShape = z.object({ columns: z.array(z.string()), groups: z.array(group) });
const figures = z.record(z.string(), z.string());
const sectionTwo = z.object({ form, figures });

const checkShape = z
  .object({
    id: z.string(),
    level: z.enum(['error', 'warning', 'info']),
    passed: z.boolean().nullable(),
    detail: z.string(),
    findings: z.array(z.object({ where: z.string(), detail: z.string() })),
    help: z.object({ title: z.string(), text: z.string(), cites: z.string() }),
  })
  .meta({ id: 'AnnualCheck' });

/** The year-end table as a screen shows it, with all that stands around it. */
export const annualDeskShape = z
  .object({
    organ: z.string(),
    organName: z.string(),
    year: z.int(),
    form,
    asOf: z.object({ position: decimal.nullable(), on: day.nullable() }).nullable(),
    position: decimal.nullable().describe('数字依据的最后一个事件'),
    sectionThree: sectionThreeShape,
    sectionFour: sectionFourShape,
    checks: z.array(checkShape),
    previous: z
      .object({
        year: z.int(),
        form,
        source: z.enum(['recorded', 'counted']),
        sectionThree: z.array(z.array(blank)),
        sectionFour: z.array(z.array(blank)),
      })
      .nullable(),
    narrative: z.object({
      figures: z.array(z.object({ label: z.string(), value: z.int() })),
      text: z.string(),
    }),
    sectionTwo: sectionTwo.nullable(),
    previousSectionTwo: sectionTwo.nullable(),
    texts: z.object({ 一: z.string(), 五: z.string(), 六: z.string() }),
    filed: z
      .object({
        form,
        position: decimal,
        digest: z.string(),
        rules: z.string(),
        calendar: z.string(),
        filedOn: day,
        sectionThree: z.array(z.array(z.int())),
        sectionFour: z.array(z.array(z.int())),
        sectionTwo: figures.nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'AnnualDesk' });

/** A report with its basis, or the figures of a part of the year without one. */
export const annualReportShape = z
  .object({
    organ: z.string(),
    organName: z.string(),
    year: z.int(),
    form,
    period: z.object({ from: day, to: day, label: z.string() }).optional(),
    basis: z
      .object({
        position: decimal,
        events: z.int(),
        rules: z.string(),
        calendar: z.string(),
        digest: z.string(),
      })
      .optional(),
    sectionThree: sectionThreeShape,
    sectionFour: sectionFourShape,
    checks: z
      .array(
        z.object({
          id: z.string(),
          level: z.enum(['error', 'warning', 'info']),
          passed: z.boolean().nullable(),
          detail: z.string(),
        }),
      )
      .optional(),
  })
  .meta({ id: 'AnnualReport' });

/** The placeholder requests that opening figures became. */
export const openedShape = z
  .object({ numbers: z.array(z.string()), position: decimal.nullable() })
  .meta({ id: 'OpenedFigures' });

const deedEvent = z.object({
  position: decimal,
  type: z.string(),
  on: day.nullable(),
  recordedAt: z.iso.datetime(),
  actor: z.string(),
  sentence: z.string(),
});

/** What was paid for 信息处理费 in the year, and the sentence section six says of it. */
export const feesPaidShape = z
  .object({ year: z.int(), requests: z.int(), amount: z.number(), sentence: z.string() })
  .meta({ id: 'AnnualFees' });

/** The requests of one cell, a page of them, each with the events that put it there. */
export const deskCellShape = z
  .object({
    value: z.int(),
    requests: z.array(
      z.object({ requestId: z.string(), number: z.string(), events: z.array(deedEvent) }),
    ),
    next: z.string().nullable().describe('下一页从此编号之后开始'),
  })
  .meta({ id: 'AnnualDeskCell' });

export const carryOverShape = z
  .object({
    organ: z.string(),
    year: z.int(),
    requests: z.array(
      z.object({
        requestId: z.string(),
        number: z.string(),
        applicantType: z.string(),
        receivedOn: day,
        carriedForward: z.boolean(),
        broughtForward: z.boolean(),
        closed: z.object({ closedOn: day, row: z.string().nullable() }).nullable(),
      }),
    ),
  })
  .meta({ id: 'CarryOver' });

/** What was done to a report, oldest first. */
export const reportHistoryShape = z
  .object({
    year: z.int(),
    deeds: z.array(deedEvent.extend({ why: z.string().nullable() })),
  })
  .meta({ id: 'AnnualReportHistory' });

/** What filing would freeze, and what stands against it. */
export const filingPreviewShape = z
  .object({
    year: z.int(),
    form,
    basis: z.object({
      position: decimal,
      events: z.int(),
      rules: z.string(),
      calendar: z.string(),
      digest: z.string(),
    }),
    unsound: z.array(z.string()),
    broughtForward: z.string().nullable(),
    warnings: z.array(z.string()),
  })
  .meta({ id: 'AnnualReportPreview' });

export const filedReceiptShape = z
  .object({ revision: decimal, position: decimal, digest: z.string() })
  .meta({ id: 'AnnualReportReceipt' });

/** What reads otherwise than it was filed, and the events that did it. */
export const differencesShape = z
  .object({
    year: z.int(),
    form,
    filedOn: day,
    digest: z.string(),
    cells: z.array(
      z.object({
        section: z.enum(['three', 'four']),
        row: z.int(),
        column: z.int(),
        filed: z.int(),
        now: z.int(),
        unexplained: z.int(),
        requests: z.array(
          z.object({
            requestId: z.string(),
            number: z.string(),
            moved: z.enum(['entered', 'left']),
            events: z.array(deedEvent),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'AnnualReportDifferences' });

export const foldProgressShape = z
  .object({ percent: z.int().nullable() })
  .meta({ id: 'AnnualFoldProgress' });
