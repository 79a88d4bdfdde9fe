import { requestStream } from '@tracker/domain';
import { type KeyVault, keyIdsIn, open, type SealedText } from '@tracker/personal-data';
import { nameGrams, numberGrams } from './applicant-grams.js';
import { gramsOf } from './grams.js';
import type { SearchEntry } from './search-entries.port.js';
import { type SearchFacts, searchedFields } from './search-facts.js';
import type { SearchTokens } from './search-tokens.js';

export type Collected = {
  readonly requestId: string;
  readonly facts: SearchFacts;
  readonly erased: boolean;
};

/** Opens what may still be opened and hashes its grams; of an erased applicant only the numbers. */
export class SearchLines {
  constructor(
    private readonly vault: KeyVault,
    private readonly tokens: SearchTokens,
  ) {}

  async of(collected: readonly Collected[]): Promise<readonly SearchEntry[]> {
    const texts = collected.flatMap(({ facts, erased }) =>
      erased ? [] : Object.values(facts.sealed),
    );
    const keys = await this.vault.find(keyIdsIn(texts));
    const lines: SearchEntry[] = [];
    for (const one of collected) lines.push(await this.line(one, keys));
    return lines;
  }

  private async line(
    { requestId, facts, erased }: Collected,
    keys: ReadonlyMap<string, Buffer>,
  ): Promise<SearchEntry> {
    const { organ, number, applicantId, codes, position } = facts;
    const grams = new Set(codes.flatMap((code) => [...gramsOf(code)]));
    if (!erased) {
      const textOf = (field: keyof SearchFacts['sealed']) =>
        opened(facts.sealed[field], requestStream(requestId), keys);
      for (const field of searchedFields)
        for (const gram of gramsOf(textOf(field))) grams.add(gram);
      for (const gram of nameGrams(textOf('applicantName'))) grams.add(gram);
      for (const gram of numberGrams(textOf('idNumber'))) grams.add(gram);
    }
    const tokens = await this.tokens.of(organ, grams);
    return { requestId, organ, number, applicantId, codes, tokens, erased, position };
  }
}

/** Nothing where the key is gone. */
const opened = (
  text: SealedText | undefined,
  stream: string,
  keys: ReadonlyMap<string, Buffer>,
): string => {
  const id = text?.sealed.split(':')[1] ?? '';
  const secret = keys.get(id);
  return text && secret ? open(text, { id, secret }, stream) : '';
};
