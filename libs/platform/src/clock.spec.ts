import { execFileSync } from 'node:child_process';
import { systemClock, timeZone, useOfficeTime } from './clock.js';

/** jest's own process.env is a copy that the engine does not watch; a process of one's own tells the truth. */
const hourUnder = (inherited: string, zone: string): string => {
  const script = `process.env.TZ = '${zone}'; console.log(new Date('2024-06-01T00:00:00Z').getHours())`;
  const env = { ...process.env, TZ: inherited };
  return execFileSync(process.execPath, ['-e', script], { env }).toString().trim();
};

describe('The office clock', () => {
  it('gives the Beijing date of an instant late in the UTC day', () => {
    jest.useFakeTimers({ now: new Date('2024-12-31T16:30:00Z') });
    expect(systemClock.today()).toBe('2025-01-01');
    expect(systemClock.now()).toBe('2024-12-31T16:30:00.000Z');
    jest.useRealTimers();
  });

  it('sets the zone of the process whatever it inherited', () => {
    const before = process.env.TZ;
    process.env.TZ = 'America/Los_Angeles';
    useOfficeTime();
    expect(process.env.TZ).toBe(timeZone);
    process.env.TZ = before;
    expect(hourUnder('America/Los_Angeles', timeZone)).toBe('8');
  });
});
