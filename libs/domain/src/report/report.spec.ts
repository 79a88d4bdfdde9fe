import type { ReportEvent } from './events.js';
import { type ComputedReport, fileAnnualReport } from './file-annual-report.js';
import { recordReportText, recordSectionTwo } from './record-report-parts.js';
import { reopenAnnualReport } from './reopen-annual-report.js';
import { evolveReport, type ReportState, unreported } from './report-state.js';
import { sectionTwoPlaces } from './section-two-figures.js';
import { reportYearIn } from './stream.js';

const computed: ComputedReport = {
  ...{ organ: 'A', year: 2024, form: '2021', position: '101', events: 3, readTo: '120' },
  ...{ rules: 'r', calendar: 'c', digest: 'sha256:1', sectionThree: [[1]], sectionFour: [[0]] },
  ...{ unsound: [], broughtForward: null },
};
const context = (more: Partial<ComputedReport> = {}, today = '2025-01-05') => ({
  today,
  computed: { ...computed, ...more },
});
const file = (body: object, state: ReportState = unreported, at = context()) =>
  fileAnnualReport.decide(body, state, at);
const codeOf = (outcome: ReturnType<typeof file>) =>
  outcome.accepted ? null : outcome.rejection.code;

const { unsound: _unsound, broughtForward: _broughtForward, ...report } = computed;
const filed: ReportEvent = {
  type: 'AnnualReportFiled',
  data: { ...report, filedOn: '2025-01-05' },
};
const reopened: ReportEvent = {
  type: 'AnnualReportReopened',
  data: { organ: 'A', year: 2024, why: '补录', reopenedOn: '2025-01-09' },
};
const having = (...events: readonly ReportEvent[]) => events.reduce(evolveReport, unreported);
const desk = { organ: 'A', today: '2025-01-09' };

describe('Filing the annual report', () => {
  it('freezes what was computed', () => {
    expect(file({ digest: 'sha256:1' })).toEqual({ accepted: true, events: [filed] });
  });

  it.each([
    ['report-already-filed', {}, having(filed), context()],
    ['report-year-not-over', {}, unreported, context({}, '2024-12-31')],
    ['report-changed', { digest: 'sha256:0' }, unreported, context()],
    ['report-unsound', {}, unreported, context({ unsound: ['C1：…'] })],
    ['brought-forward-unexplained', {}, unreported, context({ broughtForward: '…' })],
  ] as const)('is rejected as %s', (code, body, state, at) => {
    expect(codeOf(file(body, state, at))).toBe(code);
  });

  it('is possible on the first day of the next year, and with a reason where C5 fails', () => {
    expect(codeOf(file({}, unreported, context({}, '2025-01-01')))).toBeNull();
    const at = context({ broughtForward: '…' });
    expect(file({ broughtForwardWhy: '机构合并' }, unreported, at)).toMatchObject({
      events: [{ data: { broughtForwardWhy: '机构合并' } }],
    });
  });

  it('keeps no reason that nothing asked for', () => {
    const outcome = file({ broughtForwardWhy: '无' });
    expect(outcome.accepted && 'broughtForwardWhy' in (outcome.events[0]?.data ?? {})).toBe(false);
  });

  it('is possible again once it was taken back', () => {
    expect(codeOf(file({}, having(filed, reopened)))).toBeNull();
  });
});

describe('Taking back a report', () => {
  it('needs one that stands', () => {
    const body = { year: 2024, why: '补录' };
    expect(reopenAnnualReport.decide(body, having(filed), desk)).toEqual({
      accepted: true,
      events: [reopened],
    });
    expect(reopenAnnualReport.decide(body, unreported, desk)).toMatchObject({
      rejection: { code: 'report-not-filed' },
    });
  });
});

describe('Typing in', () => {
  const two = (form: '2019' | '2021', figures: Record<string, string>, state = unreported) =>
    recordSectionTwo.decide({ year: 2024, form, figures }, state, desk);

  it('is refused while the report stands filed', () => {
    const text = { year: 2024, part: '一', text: '甲' } as const;
    expect(recordReportText.decide(text, having(filed), desk)).toMatchObject({
      rejection: { code: 'report-already-filed' },
    });
    expect(two('2021', {}, having(filed))).toMatchObject({ accepted: false });
    expect(recordReportText.decide(text, having(filed, reopened), desk).accepted).toBe(true);
  });

  it.each([
    ['2021', '（一）.regulations.issued', '0', true],
    ['2021', '（一）.regulations.issued', '-1', false],
    ['2021', '（一）.regulations.issued', '1.5', false],
    ['2021', '（八）.charges.amount', '22979.87', true],
    ['2021', '（八）.charges.amount', '22979.87万元', false],
    ['2019', '（五）.licences.change', '+17', true],
    ['2019', '（六）.penalties.change', '-688', true],
    ['2019', '（九）.procurement.amount', '0.5', true],
  ] as const)('of the %s form takes %s = %s: %s', (form, key, value, sound) => {
    expect(two(form, { [key]: value }).accepted).toBe(sound);
  });

  it('knows no figure of the other form', () => {
    expect(two('2021', { '（九）.procurement.amount': '1' })).toMatchObject({
      rejection: { code: 'section-two-figure-unknown' },
    });
  });

  it('has a place for every figure that the forms ask for', () => {
    expect(sectionTwoPlaces('2021')).toHaveLength(10);
    expect(sectionTwoPlaces('2019')).toHaveLength(22);
  });
});

describe('The stream of a report', () => {
  it.each([
    ['A', 'report-A-2024', 2024],
    ['A', 'report-A-B-2024', null],
    ['A-2023', 'report-A-2023-2024', 2024],
    ['A', 'report-A-2023-2024', null],
    ['A', 'organ-A', null],
  ])('of organ %s in %s is of the year %s', (organ, stream, year) => {
    expect(reportYearIn(organ, stream)).toBe(year);
  });
});
