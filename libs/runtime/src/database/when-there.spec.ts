import { DatabaseUnfit } from './check-database.js';
import { isAway, isToldToStop, whenThere } from './when-there.js';

const failure = (code: string) => Object.assign(new Error('no'), { code });

describe('A database that is away', () => {
  it('is known by what comes of asking, however deep that lies', () => {
    const refused = failure('ECONNREFUSED');
    expect(isAway(refused)).toBe(true);
    expect(isAway(new DatabaseUnfit('无法连接', refused))).toBe(true);
    expect(isAway(new AggregateError([refused, refused]))).toBe(true);
    expect(isAway(Object.assign(new Error('x'), { driverError: failure('57P01') }))).toBe(true);
    expect(isAway(new Error('Connection terminated unexpectedly'))).toBe(true);
  });

  it('is not one that says no', () => {
    for (const code of ['28P01', '3D000', '42501']) expect(isAway(failure(code))).toBe(false);
    expect(isAway(new DatabaseUnfit('权限不足'))).toBe(false);
    expect(isAway(undefined)).toBe(false);
  });

  it('is waited for, and told of once, not at every try', async () => {
    const told: unknown[] = [];
    let tries = 0;
    const work = async () => {
      tries += 1;
      if (tries < 4) throw failure('ECONNRESET');
      return 'there';
    };
    const waiting = { onAway: (error: unknown) => void told.push(error), everyMs: 1 };
    expect(await whenThere(work, waiting)).toBe('there');
    expect([tries, told.length]).toEqual([4, 1]);
  });

  it('is not waited for by a process that is told to stop, nor for a reason that stays', async () => {
    const stopping = new AbortController();
    const away = () => Promise.reject(failure('ECONNREFUSED'));
    const waiting = whenThere(away, { onAway: () => stopping.abort(), signal: stopping.signal });
    const failed = await waiting.catch((error: unknown) => error);
    expect([isToldToStop(failed), isToldToStop(failure('ECONNREFUSED'))]).toEqual([true, false]);
    const unfit = () => Promise.reject(new DatabaseUnfit('权限不足'));
    await expect(whenThere(unfit, { onAway: () => {} })).rejects.toThrow('权限不足');
  });
});
