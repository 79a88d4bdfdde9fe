import { applicationName, parseHolder } from './advisory-locks.js';

describe('the name that a process shows to others', () => {
  it('tells who it is and its number, and is read back', () => {
    const name = applicationName('cli import-ledger');
    expect(name).toBe(`cli import-ledger[${process.pid}]`);
    expect(parseHolder(name)).toEqual({ application: 'cli import-ledger', pid: process.pid });
  });

  it('fits into the 63 bytes that PostgreSQL keeps, without letters that it would escape', () => {
    const name = applicationName(`台账${'x'.repeat(80)}`);
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(63);
    expect(name).toMatch(/^\?\?x+\[\d+\]$/);
  });

  it('of a foreign program is kept, without a number', () => {
    expect(parseHolder('psql')).toEqual({ application: 'psql', pid: 0 });
  });
});
