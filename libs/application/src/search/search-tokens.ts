import { createHmac } from 'node:crypto';
import type { KeyVault } from '@tracker/personal-data';

const remembered = 100_000;

/**
 * Keyed hashes of grams, another key for every organ: 32 bits, so that the index says nothing
 * without the vault and little with it. What a hash finds is confirmed by the text itself.
 */
export class SearchTokens {
  private readonly byOrgan = new Map<
    string,
    { readonly key: string; known: Map<string, number> }
  >();

  constructor(private readonly vault: Pick<KeyVault, 'digest'>) {}

  /** The hashes of the grams, each once, ascending. */
  async of(organ: string, grams: Iterable<string>): Promise<readonly number[]> {
    let hashing = this.byOrgan.get(organ);
    if (!hashing) {
      hashing = { key: await this.vault.digest(`search\n${organ}`), known: new Map() };
      this.byOrgan.set(organ, hashing);
    }
    const { key, known } = hashing;
    if (known.size > remembered) known.clear();
    const tokens = new Set<number>();
    for (const gram of grams) {
      let token = known.get(gram);
      if (token === undefined) {
        token = createHmac('sha256', key).update(gram).digest().readInt32BE(0);
        known.set(gram, token);
      }
      tokens.add(token);
    }
    return [...tokens].sort((one, other) => one - other);
  }

  /** Names the way of hashing and its key: tokens made with another one find nothing. */
  async mark(): Promise<string> {
    return `3 ${(await this.vault.digest('search mark')).slice(0, 16)}`;
  }
}
