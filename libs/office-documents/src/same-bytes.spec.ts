import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { annualReportDocx } from './docx/annual-report-docx.js';
import { countedReport, typedReport } from './report.fixtures.js';
import { annualReportXlsx } from './xlsx/annual-report-xlsx.js';

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const inProcess = async (TZ: string): Promise<unknown> => {
  const script = join(__dirname, '..', 'test', 'print-digests.ts');
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', script], {
    cwd: process.cwd(),
    env: { ...process.env, TZ },
  });
  return JSON.parse(stdout);
};

describe('The documents of one report', () => {
  it('are the same bytes in another process, in another time zone', async () => {
    const [east, west] = await Promise.all([
      inProcess('Asia/Shanghai'),
      inProcess('America/Los_Angeles'),
    ]);
    expect(east).toEqual(west);
    expect(new Set(east as string[]).size).toBe(6);
  });

  describe('at another time', () => {
    afterEach(() => jest.useRealTimers());

    const at = (now: string) =>
      jest.useFakeTimers({
        now: new Date(now),
        doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate', 'setTimeout', 'setInterval'],
      });

    it.each([
      ['docx', annualReportDocx],
      ['xlsx', annualReportXlsx],
    ])('are the same %s', async (_kind, write) => {
      at('2025-01-20T08:00:00Z');
      const today = digest(await write(countedReport('2021'), typedReport));
      at('2031-07-01T23:59:59Z');
      expect(digest(await write(countedReport('2021'), typedReport))).toBe(today);
      expect(digest(await write(countedReport('2019')))).not.toBe(today);
    });
  });
});
