import { bigLedger, otherContent } from '../support/big-ledger.js';
import { gb18030Csv, utf8Csv, xlsxFile } from '../support/ledger-files.js';
import { type TestOffice, testOffice } from '../support/test-office.js';

const today = '2026-03-31';

describe('A ledger of 20,000 rows', () => {
  const big = bigLedger({ rows: 20_000, bad: 50, seed: 711 });
  let office: TestOffice;
  beforeAll(async () => {
    office = await testOffice();
  });
  afterAll(() => office.close());

  const take = (
    bytes: Uint8Array,
    fileName: string,
    organ = 'BIG',
    progress?: (line: string) => void,
  ) =>
    office.services.ledgers.run({
      organ,
      bytes,
      fileName,
      actor: 'cli:test',
      today,
      onProgress: (done, total) => progress?.(`${done}/${total}`),
    });

  it('with 50 faults is refused whole, all 50 named alike from UTF-8, GB18030 and XLSX', async () => {
    const results = [
      await take(utf8Csv(big.faulty), 'big.csv'),
      await take(gb18030Csv(big.faulty), 'big-gb.csv'),
      await take(await xlsxFile(big.faulty), 'big.xlsx'),
    ];
    for (const { rejected, imported } of results) {
      expect(imported).toBe(0);
      expect(rejected).toHaveLength(50);
      expect(rejected.map(({ row, column }) => ({ row, column }))).toEqual(
        big.rejections.map(({ row, column }) => ({ row, column })),
      );
    }
    const named = results.map(({ rejected }) =>
      rejected.map(({ row, column, expected }) => ({ row, column, expected })),
    );
    expect(named[1]).toEqual(named[0]);
    expect(named[2]).toEqual(named[0]);
    expect(await office.services.store.head()).toBeNull();
  });

  it('corrected goes in with progress in under a minute, and a second time adds nothing', async () => {
    const lines: string[] = [];
    const before = process.cpuUsage();
    const first = await take(utf8Csv(big.corrected), 'big.csv', 'BIG', (line) => lines.push(line));
    const { user, system } = process.cpuUsage(before);
    expect(first).toMatchObject({ imported: 20_000, rejected: [] });
    expect(lines.at(-1)).toBe('20000/20000');
    // Time of the processor, not of the clock: a busy machine must not decide.
    expect((user + system) / 1e6).toBeLessThan(60);

    const head = await office.services.store.head();
    const again = await take(utf8Csv(big.corrected), 'big.csv');
    expect(again).toMatchObject({ imported: 0, unchanged: 20_000, rejected: [] });
    expect(await office.services.store.head()).toBe(head);
  }, 180_000);

  it('with other content for numbers it holds is refused, and the differing column is named', async () => {
    const { earlier, rejections, differing } = otherContent(big, 5);
    expect(await take(utf8Csv(earlier), 'earlier.csv', 'OTHER')).toMatchObject({ imported: 5 });
    const head = await office.services.store.head();
    const { imported, rejected } = await take(utf8Csv(big.corrected), 'big.csv', 'OTHER');
    expect(imported).toBe(0);
    expect(rejected.map(({ row, column, value }) => ({ row, column, value }))).toEqual(rejections);
    for (const { expected } of rejected) expect(expected).toContain(differing);
    expect(await office.services.store.head()).toBe(head);
  }, 120_000);
});
