import { type ExistingRows, judgeLedger, type LedgerJudgement, readLedger } from '@tracker/ledger';
import { knownCalendar } from '@tracker/statute';
import { bigLedger, otherContent } from './big-ledger.js';
import { gb18030Csv, utf8Csv, xlsxFile } from './ledger-files.js';

const calendar = knownCalendar();
const today = '2026-03-31';

const judge = async (bytes: Uint8Array, name: string, existing?: ExistingRows) => {
  const sheet = await readLedger(bytes, name);
  return judgeLedger(sheet, { today, calendar, existing });
};

const cellsNamed = ({ rejected }: LedgerJudgement) =>
  rejected.map(({ row, column, value }) => ({ row, column, value }));

const heldBy = ({ rows }: LedgerJudgement): ExistingRows =>
  new Map(rows.map(({ number, cells }) => [number, cells]));

describe('A ledger with 50 known faults', () => {
  const ledger = bigLedger({ rows: 2000, bad: 50, seed: 11 });

  it('shows exactly these faults, all at once', async () => {
    const judgement = await judge(utf8Csv(ledger.faulty), 'big.csv');
    expect(cellsNamed(judgement)).toEqual(ledger.rejections);
    expect(judgement.read).toBe(2000);
    expect(judgement.rows).toHaveLength(1950);
  });

  it('is judged alike in every encoding and as a workbook', async () => {
    const expected = await judge(utf8Csv(ledger.faulty), 'big.csv');
    expect(await judge(utf8Csv(ledger.faulty, { mark: false }), 'big.csv')).toEqual(expected);
    expect(await judge(gb18030Csv(ledger.faulty), 'big.csv')).toEqual(expected);
    expect(await judge(await xlsxFile(ledger.faulty), 'big.xlsx')).toEqual(expected);
    expect(await judge(await xlsxFile(ledger.faulty, { uses1904: true }), 'big.xlsx')).toEqual(
      expected,
    );
  });

  it('goes in whole once corrected, and then again as unchanged', async () => {
    const first = await judge(gb18030Csv(ledger.corrected), 'big.csv');
    expect(first.rejected).toEqual([]);
    expect(first.rows).toHaveLength(2000);
    expect(first.unknownColumns).toEqual(['经办科室']);
    const second = await judge(await xlsxFile(ledger.corrected), 'big.xlsx', heldBy(first));
    expect(second.rejected).toEqual([]);
    expect(second.unchanged).toHaveLength(2000);
  });

  it('names the rows that the organ holds with other content', async () => {
    const { earlier, rejections, differing } = otherContent(ledger, 5);
    const held = heldBy(await judge(utf8Csv(earlier), 'earlier.csv'));
    const judgement = await judge(utf8Csv(ledger.corrected), 'big.csv', held);
    expect(held.size).toBe(5);
    expect(cellsNamed(judgement)).toEqual(rejections);
    for (const { expected } of judgement.rejected) expect(expected).toContain(differing);
  });

  it('is the same for the same seed', () => {
    expect(bigLedger({ rows: 200, bad: 9, seed: 4 })).toEqual(
      bigLedger({ rows: 200, bad: 9, seed: 4 }),
    );
  });
});

describe('A ledger of 20,000 rows', () => {
  const ledger = bigLedger({ rows: 20_000, bad: 50, seed: 3 });
  const timed = async <Result>(work: () => Promise<Result> | Result) => {
    // Time on the processor: what else runs on the machine must not decide the outcome.
    const start = process.cpuUsage();
    const result = await work();
    const { user, system } = process.cpuUsage(start);
    return { result, seconds: (user + system) / 1e6 };
  };

  it('is judged in less than two seconds', async () => {
    const sheet = await readLedger(utf8Csv(ledger.faulty), 'big.csv');
    const seconds: number[] = [];
    for (let run = 0; run < 3; run += 1) {
      const judged = await timed(() => judgeLedger(sheet, { today, calendar }));
      expect(judged.result.rejected).toHaveLength(50);
      seconds.push(judged.seconds);
    }
    expect(Math.min(...seconds)).toBeLessThan(2);
  });

  it('is read from a workbook in less than fifteen seconds', async () => {
    const bytes = await xlsxFile(ledger.faulty);
    const { result, seconds } = await timed(() => readLedger(bytes, 'big.xlsx'));
    expect(result.rows).toHaveLength(20_000);
    expect(seconds).toBeLessThan(15);
  });
});
