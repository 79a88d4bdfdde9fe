import {
  type AnnualReport,
  annualTables,
  type Contribution,
  tablesOf,
} from '@tracker/annual-report';
import type { FormId } from '@tracker/statute';

/** A report of a form whose every cell is another number, so that none can stand in for another. */
export const countedReport = (form: FormId, more: Partial<AnnualReport> = {}): AnnualReport => {
  const tables = tablesOf(
    form,
    (row) => Array.from({ length: 7 }, (_, column) => row * 7 + column),
    (group) => Array.from({ length: 5 }, (_, column) => 1000 + group * 5 + column),
  );
  return reportOf(tables, more);
};

/** A report without a request. */
export const emptyReport = (form: FormId): AnnualReport =>
  reportOf(annualTables([] as Contribution[], form), {});

const reportOf = (
  { form, sectionThree, sectionFour }: ReturnType<typeof annualTables>,
  more: Partial<AnnualReport>,
): AnnualReport => ({
  organ: 'KY',
  organName: '开远市人民政府',
  year: form === '2019' ? 2020 : 2024,
  form,
  basis: {
    position: '1252',
    events: 402,
    rules: '2026-01',
    calendar: '2004-2026@2025-11-04~370ab487',
    digest: `sha256:${'e9'.repeat(32)}`,
  },
  sectionThree,
  sectionFour,
  checks: [
    { id: 'C1', level: 'error', passed: true, detail: '' },
    { id: 'C9', level: 'warning', passed: null, detail: '没有第二部分的数据，无法核对' },
  ],
  ...more,
});

const event = { position: '7', revision: '1', hash: 'x', on: null } as never;

/** What an organ typed in for the 2021 form. */
export const typedReport = {
  sectionTwo: {
    form: '2021',
    figures: {
      '（一）.regulations.issued': '0',
      '（一）.normative-documents.issued': '10',
      '（五）.licences.decisions': '41071',
      '（八）.charges.amount': '22979.87',
    },
    event,
  },
  texts: {
    一: { text: '全年新收政府信息公开申请26件。\n（一）主动公开。公开政府信息962条。', event },
    六: { text: '2024年，本机关依申请提供政府信息未收取信息处理费。', event },
  },
} as const;
