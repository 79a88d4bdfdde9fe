import { inForce } from '../dated.js';
import { reportDueOn } from './report-deadline.js';
import { limitsFor, statutoryLimits } from './statutory-limits.js';

describe('Statutory limits', () => {
  it('are 7, 15, 20, 20 since 2019-05-15', () => {
    expect(limitsFor('2019-05-15')).toEqual({
      rule: 'D1',
      correctionNotice: 7,
      consultationAnswer: 15,
      reply: 20,
      extension: 20,
      payment: 20,
    });
  });

  it('were 15 and 15 before, with no limit for a request to correct', () => {
    expect(limitsFor('2019-05-14')).toMatchObject({
      rule: 'D0',
      correctionNotice: null,
      reply: 15,
      extension: 15,
    });
    expect(limitsFor('2001-01-01')).toBe(limitsFor('2019-05-14'));
  });

  it('stand once for every kind on any day of either text, with their source', () => {
    for (const day of ['2008-05-01', '2019-05-14', '2019-05-15', '2026-01-01']) {
      const rows = inForce(statutoryLimits, day);
      expect(new Set(rows.map(({ kind }) => kind)).size).toBe(5);
      expect(rows).toHaveLength(5);
      for (const { cites } of rows) expect(cites).toMatch(/条例|109号/);
    }
    expect(inForce(statutoryLimits, '2008-04-30')).toEqual([]);
  });
});

describe('The annual report', () => {
  it('is due on 31 January from departments and on 31 March from governments', () => {
    expect(reportDueOn(2025, 'department')).toBe('2026-01-31');
    expect(reportDueOn(2025, 'government')).toBe('2026-03-31');
  });
});
