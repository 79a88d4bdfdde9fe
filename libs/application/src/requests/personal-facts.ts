import { type PersonalField, personalField, requestStream } from '@tracker/domain';
import type { EventStore, RecordedEvent } from '@tracker/event-store';
import { type KeyVault, keyIdsIn, openText, type SealedText } from '@tracker/personal-data';
import { withRetries } from '../log/with-retries.js';

export type OpenedPersonalFacts = Partial<Record<PersonalField, string>>;

/** The personal fields of a request in clear, as registered and since corrected; `已封存` after erasure. */
export class PersonalFacts {
  constructor(
    private readonly store: EventStore,
    private readonly vault: KeyVault,
  ) {}

  async of(requestId: string): Promise<OpenedPersonalFacts> {
    const stream = requestStream(requestId);
    const history = await withRetries(() => this.store.readStream(stream));
    const sealed = history.reduce(latest, {});
    const keys = await this.vault.find(keyIdsIn(Object.values(sealed)));
    return Object.fromEntries(
      Object.entries(sealed).flatMap(([field, value]) => {
        const text = openText(value, stream, keys);
        return text === null ? [] : [[field, text]];
      }),
    );
  }
}

type SealedFacts = Partial<Record<string, SealedText>>;

const latest = (facts: SealedFacts, { type, data }: RecordedEvent): SealedFacts => {
  if (type === 'RequestRegistered')
    return Object.fromEntries(
      personalField.options.flatMap((field) =>
        data[field] ? [[field, data[field] as SealedText]] : [],
      ),
    );
  if (type !== 'PersonalFactCorrected') return facts;
  return { ...facts, [String(data.field)]: data.is as SealedText | undefined };
};
