import { accountName } from './account-name.js';
import { lockSeconds } from './lock-out.js';
import { lastAtWork, sessionIsOver } from './session-life.js';

describe('A login name', () => {
  it('is the same in every case and width', () => {
    expect(accountName.parse(' WangMin ')).toBe('wangmin');
    expect(accountName.parse('ｗａｎｇ')).toBe('wang');
  });

  it.each(['a', '', '.wang', 'wang min', '王敏', 'x'.repeat(65)])('is not %j', (typed) =>
    expect(accountName.safeParse(typed).success).toBe(false),
  );
});

describe('A lock-out', () => {
  it('begins with the fifth failure and grows to half an hour', () => {
    const waits = [1, 4, 5, 6, 7, 8, 9, 10, 11, 50].map((n) => lockSeconds('account', n));
    expect(waits).toEqual([0, 0, 60, 120, 240, 480, 960, 1800, 1800, 1800]);
  });

  it('gives an address the room of an office', () => {
    expect([29, 30, 31, 90].map((n) => lockSeconds('address', n))).toEqual([0, 60, 120, 900]);
  });
});

describe('A session', () => {
  const at = (time: string) => new Date(`2024-03-04T${time}Z`);
  const times = { startedAt: at('00:00:00'), seenAt: at('01:00:00') };

  it('is over when nobody worked for the time allowed', () => {
    expect(sessionIsOver(times, at('01:29:59'), 30)).toBe(false);
    expect(sessionIsOver(times, at('01:30:00'), 30)).toBe(true);
  });

  it('is over after twelve hours however busy', () => {
    const busy = { ...times, seenAt: at('11:59:59') };
    expect(sessionIsOver(busy, at('11:59:59'), 30)).toBe(false);
    expect(sessionIsOver(busy, at('12:00:00'), 30)).toBe(true);
  });

  it('is as old as the last touch, which is not before the one known nor to come', () => {
    const seen = at('01:00:00');
    expect(lastAtWork(seen, at('01:10:00'), 0)).toEqual(at('01:10:00'));
    expect(lastAtWork(seen, at('01:10:00'), 120)).toEqual(at('01:08:00'));
    expect(lastAtWork(seen, at('01:10:00'), 9999)).toEqual(seen);
    expect(lastAtWork(seen, at('01:10:00'), -60)).toEqual(at('01:10:00'));
  });
});
