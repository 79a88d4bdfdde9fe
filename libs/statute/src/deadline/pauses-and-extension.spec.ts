import { deadlineAsOf } from './compute-deadline.js';
import type { ConsultationFact } from './deadline-facts.js';
import { DeadlineInputError } from './deadline-input-error.js';

// Twenty working days from 2025-02-10 end on 2025-03-10; no holiday before 2025-04-04.
const receivedOn = '2025-02-10';
const asked = (sentOn: string, answeredOn?: string, arrivedOn?: string): ConsultationFact => ({
  kind: 'third-party',
  sentOn,
  receivedOn: arrivedOn,
  answeredOn,
});
const rules = (warnings: readonly { rule: string }[]) => warnings.map(({ rule }) => rule);

describe('A consultation', () => {
  it.each([
    ['2025-03-07', '2025-03-14', []],
    ['2025-03-10', '2025-03-13', []],
    ['2025-03-11', '2025-03-10', ['D6']],
  ])(
    'sent on %s and answered on 2025-03-13 moves the due date to %s',
    (sentOn, dueOn, expected) => {
      const deadline = deadlineAsOf({ receivedOn, consultations: [asked(sentOn, '2025-03-13')] });
      expect(deadline.dueOn).toBe(dueOn);
      expect(rules(deadline.warnings)).toEqual(expected);
    },
  );

  it('counts from the day after sending; strictly from the day after it was received', () => {
    const consultations = [asked('2025-02-17', '2025-02-24', '2025-02-19')];
    const deadline = deadlineAsOf({ receivedOn, consultations });
    expect(deadline).toMatchObject({ dueOn: '2025-03-17', strictDueOn: '2025-03-13' });
  });

  it('answered after its limit stops the clock to its limit only', () => {
    const consultations = [asked('2025-02-17', '2025-03-20')];
    expect(deadlineAsOf({ receivedOn, consultations })).toMatchObject({
      dueOn: '2025-03-31',
      consultations: [{ answerDueOn: '2025-03-10', running: false }],
    });
  });

  it.each([
    ['2025-03-07', true],
    ['2025-03-10', false],
    ['2025-03-11', false],
  ])('unanswered as of %s is running: %s', (asOf, running) => {
    const deadline = deadlineAsOf({ receivedOn, asOf, consultations: [asked('2025-02-17')] });
    expect(deadline.consultations).toEqual([{ answerDueOn: '2025-03-10', running }]);
    expect(deadline.dueOn).toBe('2025-03-31');
  });

  it('answered only later than asOf still runs', () => {
    const consultations = [asked('2025-02-17', '2025-02-24')];
    const deadline = deadlineAsOf({ receivedOn, asOf: '2025-02-20', consultations });
    expect(deadline.consultations[0]?.running).toBe(true);
    expect(deadline.dueOn).toBe('2025-03-31');
  });

  it.each([
    ['overlapping', asked('2025-02-20', '2025-02-27'), '2025-03-20', true],
    ['within the first', asked('2025-02-18', '2025-02-21'), '2025-03-17', true],
    ['adjoining', asked('2025-02-24', '2025-02-26'), '2025-03-19', false],
    ['apart', asked('2025-03-03', '2025-03-05'), '2025-03-19', false],
  ])(
    '%s with another adds the union of their days, and says what overlaps',
    (_, second, dueOn, overlap) => {
      const first = asked('2025-02-17', '2025-02-24');
      for (const consultations of [
        [first, second],
        [second, first],
      ]) {
        const deadline = deadlineAsOf({ receivedOn, consultations });
        expect(deadline.dueOn).toBe(dueOn);
        expect(deadline.steps.some(({ why }) => why.includes('只扣除一次'))).toBe(overlap);
      }
    },
  );

  it('not answered yet is reckoned to its limit, and says that an answer would shorten it', () => {
    const consultations = [asked('2025-02-17')];
    const told = (asOf: string) =>
      deadlineAsOf({ receivedOn, asOf, consultations }).steps.find(({ rule }) => rule === 'D6')
        ?.why;
    expect(told('2025-03-07')).toContain('暂按其答复期限2025年3月10日计算');
    expect(told('2025-03-11')).toContain('逾期未答复由本机关决定，至该日止');
  });

  it('is in time when another has moved the due date past its day', () => {
    const consultations = [asked('2025-03-03', '2025-03-10'), asked('2025-03-17', '2025-03-18')];
    expect(deadlineAsOf({ receivedOn, consultations }).dueOn).toBe('2025-03-18');
  });
});

describe('An extension', () => {
  it.each([
    ['2025-03-10', '2025-04-08', []],
    ['2025-03-11', '2025-03-10', ['D7']],
  ])('of 20 told on %s moves the due date to %s', (noticeOn, dueOn, expected) => {
    const deadline = deadlineAsOf({ receivedOn, extension: { noticeOn, workingDays: 20 } });
    expect(deadline.dueOn).toBe(dueOn);
    expect(deadline.strictDueOn).toBe(dueOn);
    expect(deadline.originalDueOn).toBe('2025-03-10');
    expect(rules(deadline.warnings)).toEqual(expected);
  });

  it.each([
    ['2025-03-17', '2025-03-24'],
    ['2025-03-18', '2025-03-17'],
  ])('told on %s, after a pause of five days, gives %s', (noticeOn, dueOn) => {
    const consultations = [asked('2025-02-17', '2025-02-24')];
    const extension = { noticeOn, workingDays: 5 };
    expect(deadlineAsOf({ receivedOn, consultations, extension }).dueOn).toBe(dueOn);
  });

  it('is followed by a consultation begun in the extended period', () => {
    const extension = { noticeOn: '2025-03-10', workingDays: 5 };
    const consultations = [asked('2025-03-17', '2025-03-18')];
    expect(deadlineAsOf({ receivedOn, consultations, extension }).dueOn).toBe('2025-03-18');
  });

  it('told later than asOf is not there yet', () => {
    const extension = { noticeOn: '2025-03-10', workingDays: 20 };
    expect(deadlineAsOf({ receivedOn, asOf: '2025-03-09', extension }).dueOn).toBe('2025-03-10');
  });

  it.each([0, 21, -1, 1.5, Number.NaN])('of %d working days is refused', (workingDays) => {
    const extension = { noticeOn: '2025-03-10', workingDays };
    expect(() => deadlineAsOf({ receivedOn, extension })).toThrow(DeadlineInputError);
  });

  it('that was refused names the limits', () => {
    const extension = { noticeOn: '2025-03-10', workingDays: 21 };
    expect(() => deadlineAsOf({ receivedOn, extension })).toThrow(
      expect.objectContaining({
        code: 'extension-out-of-range',
        facts: { workingDays: 21, least: 1, most: 20 },
      }),
    );
  });
});
