import type { OrganEvent, ReportEvent } from '@tracker/domain/events';
import { created, logOf, organ, received, recorded, requestsOf } from '../annual.fixtures.js';
import { foldLog, type LogFold } from '../fold-log.js';
import { annualReport } from '../report/annual-report.js';
import { standingFiling } from './report-parts.js';

const key = '（一）.regulations';
const two = (year: number, figures: Record<string, string>): ReportEvent => ({
  type: 'SectionTwoRecorded',
  data: { organ, year, form: '2021', figures, recordedOn: '2025-01-06' },
});
const text = (part: '一' | '五' | '六', words: string): ReportEvent => ({
  type: 'ReportTextRecorded',
  data: { organ, year: 2024, part, text: words, recordedOn: '2025-01-06' },
});
const filed: ReportEvent = {
  type: 'AnnualReportFiled',
  data: {
    ...{ organ, year: 2024, form: '2021', position: '101', events: 3, readTo: '101' },
    ...{ rules: 'r', calendar: 'c', digest: 'sha256:x', sectionThree: [], sectionFour: [] },
    filedOn: '2025-01-20',
  },
};
const reopened: ReportEvent = {
  type: 'AnnualReportReopened',
  data: { organ, year: 2024, why: '补录', reopenedOn: '2025-02-01' },
};

const requests = requestsOf({ A: [received('2024-02-01')] });
const foldOf = (reports: Record<string, readonly ReportEvent[]>): LogFold => {
  const fold = foldLog({ organ });
  for (const event of logOf(requests, [created])) fold.apply(event);
  for (const [stream, events] of Object.entries(reports))
    for (const event of recorded(stream, events as never as OrganEvent[], 901)) fold.apply(event);
  return fold;
};
const reportOf = (fold: LogFold) => {
  const facts = fold.organFacts();
  if (!facts) throw new Error('no organ');
  return annualReport({
    ...{ organ: facts, year: 2024, scope: 'own', requests: fold.requests() },
    ...{ rulesVersion: 'rules-1', calendarId: 'calendar-1' },
    parts: { now: fold.parts(2024), previous: fold.parts(2023) },
  });
};
const checkOf = (fold: LogFold, id: string) => reportOf(fold).checks.find((one) => one.id === id);

describe('What is typed in for a report', () => {
  it('changes no byte of a report while nothing is', () => {
    const bare = foldOf({});
    const facts = bare.organFacts();
    if (!facts) throw new Error('no organ');
    const without = annualReport({
      ...{ organ: facts, year: 2024, scope: 'own', requests: bare.requests() },
      ...{ rulesVersion: 'rules-1', calendarId: 'calendar-1' },
    });
    expect(reportOf(bare)).toEqual(without);
  });

  it('is part of what the report rests on, filing and taking back are not', () => {
    const { basis } = reportOf(foldOf({}));
    const typed = reportOf(foldOf({ [`report-${organ}-2024`]: [two(2024, {}), text('一', '甲')] }));
    expect(typed.basis).toMatchObject({ events: basis.events + 2, position: '902' });
    expect(typed.basis.digest).not.toBe(basis.digest);
    const after = reportOf(foldOf({ [`report-${organ}-2024`]: [filed, reopened] }));
    expect(after.basis).toEqual(basis);
  });

  it('holds section two against last year’s (C9)', () => {
    const now = two(2024, {
      [`${key}.issued`]: '2',
      [`${key}.repealed`]: '1',
      [`${key}.inForce`]: '7',
    });
    const fits = two(2023, { [`${key}.inForce`]: '6' });
    const off = two(2023, { [`${key}.inForce`]: '9' });
    const with2023 = (last: ReportEvent) =>
      checkOf(foldOf({ [`report-${organ}-2024`]: [now], [`report-${organ}-2023`]: [last] }), 'C9');
    expect(with2023(fits)?.passed).toBe(true);
    expect(with2023(off)).toMatchObject({
      passed: false,
      detail: '“规章”现行有效7件，上年9件加制发2件减废止1件为10件',
    });
    expect(checkOf(foldOf({ [`report-${organ}-2024`]: [now] }), 'C9')?.passed).toBeNull();
  });

  it('is judged for its six parts once words were typed (C14)', () => {
    const stream = `report-${organ}-2024`;
    expect(checkOf(foldOf({ [stream]: [two(2024, {})] }), 'C14')?.passed).toBeNull();
    expect(checkOf(foldOf({ [stream]: [text('一', '甲')] }), 'C14')?.detail).toBe(
      '缺少“二、主动公开政府信息情况”；缺少“五、存在的主要问题及改进情况”；缺少“六、其他需要报告的事项”',
    );
    const whole = [two(2024, {}), text('一', '甲'), text('五', '乙'), text('六', '丙')];
    expect(checkOf(foldOf({ [stream]: whole }), 'C14')?.passed).toBe(true);
    expect(checkOf(foldOf({ [stream]: [...whole, text('六', '')] }), 'C14')?.passed).toBe(false);
  });

  it('stands filed until it is taken back, and is of this organ and year only', () => {
    const stream = `report-${organ}-2024`;
    expect(standingFiling(foldOf({ [stream]: [filed] }).parts(2024))?.filedOn).toBe('2025-01-20');
    const back = foldOf({ [stream]: [filed, reopened] }).parts(2024);
    expect([standingFiling(back), back.filings[0]?.reopenedOn]).toEqual([null, '2025-02-01']);
    expect(foldOf({ [`report-${organ}-X-2024`]: [filed] }).parts(2024).filings).toEqual([]);
    expect(foldOf({ [`report-X-${organ}-2024`]: [filed] }).parts(2024).filings).toEqual([]);
  });

  it('stops at an event that nobody knows', () => {
    const strange = { type: 'ReportBurnt', data: {} } as never;
    expect(() => foldOf({ [`report-${organ}-2024`]: [strange] })).toThrow('unknown-event-type');
  });
});
