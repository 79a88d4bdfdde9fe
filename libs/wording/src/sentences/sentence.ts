import type { KnownRequest, Personal } from '@tracker/domain';

type Message = { readonly type: string; readonly data: unknown };

/** A sentence per event type of a union, from its data and the request as it stood before. */
export type Sentences<Event extends Message> = {
  readonly [Type in Event['type']]: (
    data: Extract<Event, { type: Type }>['data'],
    before: KnownRequest | null,
  ) => string;
};

export type SentencesOf<Event extends Message, Type extends Event['type']> = Sentences<
  Extract<Event, { type: Type }>
>;

/** A further clause, or nothing: sealed text and absent text are both passed over. */
export const clause = (
  lead: string,
  text: Personal | string | number | null | undefined,
): string =>
  (typeof text === 'string' && text !== '') || typeof text === 'number' ? `，${lead}${text}` : '';
