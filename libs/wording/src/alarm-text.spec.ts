import { alarmKind } from '@tracker/domain';
import { type AlarmFacts, alarmText } from './alarm-text.js';

const facts = (daysLeft: number, other: Partial<AlarmFacts> = {}): AlarmFacts => ({
  number: '2025-00012',
  daysLeft,
  ...other,
});

describe('The sentence of an alarm', () => {
  it('tells number, days left, date and what to do', () => {
    expect(alarmText({ kind: 'reply', level: 'yellow', dueOn: '2026-01-12' }, facts(5))).toBe(
      '【黄色提醒】申请 2025-00012：答复期限为2026年1月12日，还剩 5 个工作日。请抓紧办理；不能按期答复的，请在期限内经批准延期并告知申请人（条例第三十三条）。',
    );
  });

  it('says when it is the last day, and how late it is', () => {
    const reply = (level: 'red' | 'overdue', daysLeft: number) =>
      alarmText({ kind: 'reply', level, dueOn: '2026-01-12' }, facts(daysLeft));
    expect(reply('red', 0)).toContain('答复期限为2026年1月12日，今天到期。请尽快送审并答复');
    expect(reply('overdue', -3)).toContain('已逾期 3 个工作日。请立即答复');
  });

  // E11: due 2025-11-04, strictly 2025-10-31.
  // biome-ignore format: a table is read by column
  const strict: readonly [number, number, string][] = [
    [7,  5,  '还剩 7 个工作日（从严计算为2025年10月31日，还剩 5 个工作日）。'],
    [2,  0,  '还剩 2 个工作日（从严计算为2025年10月31日，今天到期）。'],
    [1,  -1, '还剩 1 个工作日（从严计算为2025年10月31日，已过）。'],
    [-1, -3, '已逾期 1 个工作日。'],
    [5,  5,  '还剩 5 个工作日。'],
  ];
  it.each(strict)('tells the stricter reading beside %i days left', (daysLeft, days, text) => {
    const known = facts(daysLeft, { strict: { dueOn: '2025-10-31', daysLeft: days } });
    const level = daysLeft < 0 ? 'overdue' : 'yellow';
    expect(alarmText({ kind: 'reply', level, dueOn: '2025-11-04' }, known)).toContain(
      `2025年11月4日，${text}`,
    );
  });

  it('says that a date is provisional', () => {
    const known = facts(5, { provisional: true });
    expect(alarmText({ kind: 'reply', level: 'yellow', dueOn: '2027-01-12' }, known)).toContain(
      '还剩 5 个工作日（该年放假安排尚未公布，日期暂定）。',
    );
  });

  it('proposes a closing, or says that it was recorded', () => {
    const lapse = { kind: 'supplement', level: 'lapse', dueOn: '2022-05-05' } as const;
    const text = (action: AlarmFacts['action']) => alarmText(lapse, facts(-1, { action }));
    expect(text('propose-lapse')).toContain('请核实有无补正和正当理由；没有的，请记录');
    expect(text('record-lapse')).toContain('已按本机关设置记录“逾期不补正”并办结');
  });

  it('tells what a silence leads to', () => {
    const silence = { kind: 'consultation', level: 'silence', dueOn: '2025-10-16' } as const;
    const text = (other: Partial<AlarmFacts>) => alarmText(silence, facts(-1, other));
    expect(text({ consulted: 'organ', action: 'record-silence' })).toContain(
      '视为同意公开（条例第三十四条）。已按本机关设置记录逾期未答复',
    );
    expect(text({ consulted: 'third-party', action: 'note-silence' })).toContain(
      '由本机关决定是否公开（条例第三十二条）。请核实后记录',
    );
    expect(text({})).toContain('第三方逾期的由本机关决定是否公开，其他行政机关逾期的视为同意公开');
  });

  it.each(alarmKind.options)('is whole for %s at every level', (kind) => {
    const levels =
      kind === 'consultation'
        ? (['silence'] as const)
        : kind === 'supplement' || kind === 'payment'
          ? (['lapse'] as const)
          : kind === 'correction-notice'
            ? (['yellow'] as const)
            : (['yellow', 'red', 'overdue'] as const);
    for (const level of levels) {
      const text = alarmText({ kind, level, dueOn: '2025-10-16' }, facts(1));
      expect(text).toMatch(/^【.+】申请 2025-00012：.*2025年10月16日.*。$/);
      expect(text).not.toContain('undefined');
    }
  });
});
