import { knownCalendar } from '@tracker/statute';
import { publishedLedger } from '../../../test/support/published-table.js';
import { judgeLedger } from './judge/judge-ledger.js';
import { readLedger } from './read/read-ledger.js';

describe('The ledgers made apart from the product', () => {
  it.each([
    ['kaiyuan-2020', 15],
    ['shanghai-gov-office-2019', 887],
    ['shuyang-drc-2023', 36],
  ])('%s goes in with all its %i rows', async (name, count) => {
    const { bytes } = publishedLedger(name);
    const sheet = await readLedger(bytes, `${name}.csv`);
    const judgement = judgeLedger(sheet, { today: '2026-01-31', calendar: knownCalendar() });
    expect(judgement.rejected).toEqual([]);
    expect(judgement.rows).toHaveLength(count);
    expect(judgement.unknownColumns).toEqual([]);
  });
});
