import type { OrganEvent } from '@tracker/domain/events';
import {
  closed,
  corrected,
  created,
  decidedAs,
  folded,
  logOf,
  received,
  reopened,
  reportOf,
  requestsOf,
  reviewFiled,
  row,
  supplementAsked,
  uuid,
  voided,
} from '../annual.fixtures.js';
import { foldLog } from '../fold-log.js';
import { canonicalReportJson } from './canonical-report-json.js';

const december = {
  A: [received('2024-11-01'), decidedAs('provided', '2024-11-20'), closed('2024-11-21')],
  B: [received('2024-12-20', { applicantType: 'business' as const })],
};
const bytes = (histories: Parameters<typeof requestsOf>[0], organEvents?: OrganEvent[]) =>
  canonicalReportJson(reportOf(folded(requestsOf(histories), organEvents), 2024));
const checkOf = (report: ReturnType<typeof reportOf>, id: string) =>
  report.checks.find((check) => check.id === id);

describe('The annual report', () => {
  it('has 25 rows in the 2021 form and 23 in the 2019 form, chosen by the year', () => {
    const fold = folded({});
    expect(reportOf(fold, 2024).sectionThree.rows).toHaveLength(25);
    expect(reportOf(fold, 2020).sectionThree.rows).toHaveLength(23);
    expect(reportOf(fold, 2024, '2019').sectionThree.rows.at(-3)?.key).toBe('3.6');
    expect(reportOf(fold, 2024).sectionFour.groups.map(({ label }) => label)).toEqual([
      '行政复议',
      '未经复议直接起诉',
      '复议后起诉',
    ]);
  });

  it('is all zeros for a year without requests, and stands on the creation of the organ', () => {
    const report = reportOf(folded({}), 2024);
    expect(report.sectionThree.rows.flatMap(({ cells }) => cells).every((n) => n === 0)).toBe(true);
    expect(report.organName).toBe('开远市人民政府');
    expect(report.basis).toMatchObject({ position: '1', events: 1, rules: 'rules-1' });
  });

  it('counts 其他处理 in one row of the 2019 form and in three of the 2021 form', () => {
    const lapsed = [received('2024-02-01'), supplementAsked('2024-02-05')];
    const fold = folded(
      requestsOf({
        A: [...lapsed, closed('2024-03-01', 'correction-lapsed')],
        B: [received('2024-02-01'), closed('2024-03-01', 'withdrawn')],
      }),
    );
    expect(row(reportOf(fold, 2024, '2019'), '3.6')).toEqual([2, 0, 0, 0, 0, 0, 2]);
    expect(row(reportOf(fold, 2024), '3.6.1')).toEqual([1, 0, 0, 0, 0, 0, 1]);
    expect(row(reportOf(fold, 2024), '3.6.3')).toEqual([1, 0, 0, 0, 0, 0, 1]);
  });

  it('names the last event that can affect it, and how many can', () => {
    const report = reportOf(folded(requestsOf(december)), 2024);
    expect(report.basis.position).toBe('201');
    expect(report.basis.events).toBe(5);
    expect(report.basis.digest).toMatch(/^sha256:[0-9a-f]{64}$/);
  });

  it('does not change by a byte for what is dated in the year after', () => {
    const january = {
      A: [...december.A, reviewFiled('2025-01-02')],
      B: [...december.B, supplementAsked('2025-01-02'), closed('2025-01-20', 'petition')],
      C: [
        received('2025-01-02'),
        closed('2025-01-05'),
        reopened('2025-01-06'),
        voided('2025-01-07'),
      ],
      D: [received('2025-02-01'), corrected('receivedOn', '2025-02-01', '2025-01-31')],
      E: [received(null)],
    };
    expect(bytes(january)).toBe(bytes(december));
  });

  it('does not change by a byte for a finished import, other settings, or a table of another year', () => {
    const importId = uuid(7);
    const events: OrganEvent[] = [
      created,
      { type: 'LedgerImportStarted', data: { importId, rows: 3, fileDigest: 'x' } },
      { type: 'LedgerImportCompleted', data: { importId, imported: 3 } },
      { type: 'OrganSettingsChanged', data: { approvalRequired: true } },
      {
        type: 'PublishedTableRecorded',
        data: {
          year: 2021,
          form: '2021',
          sectionThree: [],
          sectionFour: [],
          recordedOn: '2025-01-01',
        },
      },
    ];
    const report = (organEvents?: OrganEvent[]) => {
      const { basis, ...rest } = reportOf(folded(requestsOf({}), organEvents), 2024);
      return { ...rest, basis };
    };
    expect(report(events)).toEqual(report());
  });

  it.each([
    ['a closing', { ...december, B: [...december.B, closed('2024-12-31')] }],
    ['a request', { ...december, C: [received('2024-12-31')] }],
    ['a void', { ...december, A: [...december.A, voided('2025-01-05')] }],
    ['a re-opening', { ...december, A: [...december.A, reopened('2025-01-05')] }],
    [
      'a receipt moved out of the year',
      { ...december, B: [...december.B, corrected('receivedOn', '2024-12-20', '2025-01-02')] },
    ],
    [
      'a corrected type',
      { ...december, A: [...december.A, corrected('applicantType', 'natural-person', 'other')] },
    ],
    ['a review', { ...december, A: [...december.A, reviewFiled('2024-12-30')] }],
  ])('changes its table for %s of December recorded in January', (_name, histories) => {
    const before = reportOf(folded(requestsOf(december)), 2024);
    const after = reportOf(folded(requestsOf(histories)), 2024);
    expect(after.sectionThree.rows.concat(after.sectionFour.groups as never)).not.toEqual(
      before.sectionThree.rows.concat(before.sectionFour.groups as never),
    );
    expect(after.basis.digest).not.toBe(before.basis.digest);
  });

  it('leaves other organs out', () => {
    const other = {
      ...december,
      X: [received('2024-05-01', { organ: 'OTHER' }), closed('2024-06-01')],
    };
    expect(bytes(other)).toBe(bytes(december));
  });

  it('lists C1 to C14 in order, and an unfinished import only while it is', () => {
    const ids = reportOf(folded({}), 2024).checks.map(({ id }) => id);
    expect(ids).toEqual(Array.from({ length: 14 }, (_, at) => `C${at + 1}`));
    const started: OrganEvent = {
      type: 'LedgerImportStarted',
      data: { importId: uuid(7), rows: 3, fileDigest: 'x' },
    };
    const report = reportOf(folded({}, [created, started]), 2024);
    expect(report.checks.at(-1)).toMatchObject({ id: 'import-incomplete', passed: false });
    expect(report.basis.events).toBe(2);
  });

  it('rests on the end of the import that its last event came by: the same as of its own position', () => {
    const importId = uuid(7);
    const organ: OrganEvent[] = [
      created,
      { type: 'LedgerImportStarted', data: { importId, rows: 2, fileDigest: 'x' } },
      { type: 'LedgerImportCompleted', data: { importId, imported: 2 } },
    ];
    const log = logOf(requestsOf(december), organ).map((event) =>
      event.type === 'LedgerImportCompleted' ? { ...event, position: 999n } : event,
    );
    const asOf = (position: bigint) => {
      const fold = foldLog({ organ: 'KY' });
      const seen = log.filter((event) => event.position <= position);
      for (const event of seen.sort((a, b) => Number(a.position - b.position))) fold.apply(event);
      return reportOf(fold, 2024);
    };
    const report = asOf(2_000n);
    expect(report.basis).toMatchObject({ position: '999', events: 6 });
    expect(asOf(999n)).toEqual(report);
    expect(asOf(998n).checks.at(-1)).toMatchObject({ id: 'import-incomplete', passed: false });
    // An import that was over before the last event leaves no mark.
    const before = reportOf(folded(requestsOf(december), organ), 2024);
    expect(before.basis).toEqual(reportOf(folded(requestsOf(december)), 2024).basis);
  });

  it('judges C5 and C12 by the published table of last year, else by its own requests', () => {
    expect(checkOf(reportOf(folded({}), 2024), 'C5')).toMatchObject({ passed: null });
    const own = folded(requestsOf({ A: [received('2023-05-01')] }));
    expect(checkOf(reportOf(own, 2024), 'C5')).toMatchObject({ passed: true, detail: '' });
    const three = Array.from({ length: 25 }, (_, at) => (at === 24 ? [2, 0, 0, 0, 0, 0, 2] : []));
    const four = [[0, 0, 0, 3, 3], [], []];
    const published: OrganEvent = {
      type: 'PublishedTableRecorded',
      data: {
        ...{ year: 2023, form: '2021', recordedOn: '2024-01-20' },
        ...{ sectionThree: three, sectionFour: four },
      },
    };
    const report = reportOf(
      folded(requestsOf({ A: [received('2023-05-01')] }), [created, published]),
      2024,
    );
    expect(checkOf(report, 'C5')?.detail).toBe(
      '“自然人”列：上年结转为1，上一年度报告的结转下年度继续办理为2；“总计”列：上年结转为1，上一年度报告的结转下年度继续办理为2',
    );
    expect(checkOf(report, 'C12')?.detail).toBe(
      '“行政复议”：上一年度尚未审结3件，本年度总计只有0件',
    );
  });

  it('names the requests whose row presupposes a letter nobody sent', () => {
    const lapsed = closed('2024-03-01', 'correction-lapsed');
    const report = reportOf(
      folded(
        requestsOf({
          'N-1': [received('2024-02-01'), lapsed],
          'N-2': [received('2024-02-01'), supplementAsked('2024-02-03'), lapsed],
          'N-3': [received('2024-02-01'), supplementAsked('2025-02-03'), lapsed],
        }),
      ),
      2024,
    );
    expect(checkOf(report, 'C13')).toEqual({
      id: 'C13',
      level: 'warning',
      passed: false,
      detail: '计入（六）1.逾期不补正的2件没有补正告知书的记录：N-1、N-3',
    });
  });
});
