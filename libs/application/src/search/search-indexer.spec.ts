import type { EventStore } from '@tracker/event-store';
import { memoryVault } from '@tracker/personal-data';
import type { SearchEntries } from './search-entries.port.js';
import { SearchIndexer } from './search-indexer.js';
import { SearchTokens } from './search-tokens.js';

describe('Waiting for the index', () => {
  const vault = memoryVault();
  const standing = (positions: (bigint | null)[]) => {
    const entries = {
      checkpoint: async () => ({ position: positions.shift() ?? null, mark: 'any' }),
    } as Partial<SearchEntries>;
    const store = {} as EventStore;
    return new SearchIndexer(store, vault, new SearchTokens(vault), entries as SearchEntries);
  };

  it('asks where it stands while another process keeps it', async () => {
    const positions = [null, 3n, 5n, 9n];
    expect(await standing(positions).reached(5n, 5_000)).toBe(true);
    expect(positions).toEqual([9n]);
  });

  it('ends with the patience', async () => {
    expect(await standing([3n]).reached(5n, 20)).toBe(false);
  });
});
