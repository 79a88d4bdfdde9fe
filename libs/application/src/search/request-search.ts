import { requestStream } from '@tracker/domain';
import { type KeyVault, keyIdsIn, open, type SealedText } from '@tracker/personal-data';
import { dottedNameSigns, gramsAsked, searchable, termsOf, undotted } from './grams.js';
import type { SearchCandidate, SearchCursor, SearchEntries } from './search-entries.port.js';
import { type SearchedField, searchedFields } from './search-facts.js';
import type { SearchTokens } from './search-tokens.js';

export type SearchAsked = {
  readonly organ: string;
  readonly text: string;
  readonly limit: number;
  readonly after: SearchCursor | null;
  /** Whether the reader may see names and words; without it only numbers are looked into. */
  readonly personal: boolean;
};

/** One request found, and where its first word stands. */
export type SearchHit = {
  readonly requestId: string;
  readonly number: string;
  readonly in: 'code' | SearchedField;
  /** The number found, or the words around what was found; a name is never given away. */
  readonly excerpt: string | null;
};

export type SearchResult = {
  readonly hits: readonly SearchHit[];
  readonly next: SearchCursor | null;
};

type Text = { readonly in: SearchHit['in']; readonly text: string };

const pageSize = 100;
/** Candidates that are opened for one answer at most; the next answer goes on behind them. */
const pagesAtMost = 10;
/** Words of one search that are tried as such names. */
const namesAtMost = 3;
const around = 12;
const shownWhole = 60;

/** Finds requests of an organ by number, letter number, applicant, words and remark. */
export class RequestSearch {
  constructor(
    private readonly vault: KeyVault,
    private readonly tokens: SearchTokens,
    private readonly entries: SearchEntries,
  ) {}

  /** The request of exactly this number first, then the others by number, newest first. */
  async find({ organ, text, limit, after, personal }: SearchAsked): Promise<SearchResult> {
    const terms = termsOf(text);
    if (terms.length === 0) return { hits: [], next: null };
    const exact = await this.entries.byNumber(organ, text.trim().normalize('NFKC'));
    const hits: SearchHit[] = [];
    if (exact && after === null)
      hits.push({ ...identityOf(exact), in: 'code', excerpt: exact.number });
    const anyOf = await Promise.all(
      waysOf(terms, personal).map((grams) => this.tokens.of(organ, grams)),
    );
    let from = after;
    for (let page = 0; page < pagesAtMost; page += 1) {
      const found = await this.entries.candidates({ organ, anyOf, after: from, count: pageSize });
      const texts = await this.opened(found, personal);
      for (const [index, candidate] of found.entries()) {
        if (hits.length === limit) return { hits, next: from };
        from = identityOf(candidate);
        const hit = hitIn(texts[index] ?? [], terms);
        if (hit && candidate.requestId !== exact?.requestId)
          hits.push({ ...identityOf(candidate), ...hit });
      }
      if (found.length < pageSize) return { hits, next: null };
    }
    return { hits, next: from };
  }

  private async opened(
    found: readonly SearchCandidate[],
    personal: boolean,
  ): Promise<readonly (readonly Text[])[]> {
    const sealedOf = ({ sealed }: SearchCandidate, field: SearchedField): SealedText | null =>
      personal && sealed[field] ? { sealed: sealed[field] } : null;
    const keys = await this.vault.find(
      keyIdsIn(found.flatMap((one) => searchedFields.map((field) => sealedOf(one, field)))),
    );
    return found.map((one) => [
      ...one.codes.map((text): Text => ({ in: 'code', text })),
      ...searchedFields.flatMap((field): Text[] => {
        const sealed = sealedOf(one, field);
        const id = sealed?.sealed.split(':')[1] ?? '';
        const secret = keys.get(id);
        if (!sealed || !secret) return [];
        return [{ in: field, text: open(sealed, { id, secret }, requestStream(one.requestId)) }];
      }),
    ]);
  }
}

const identityOf = ({ number, requestId }: SearchCursor): SearchCursor => ({ number, requestId });

/**
 * The ways in which a line may hold the words: each by its grams; or one of them, a name written with
 * other dots, by its single characters, which are in the index of names however they were written.
 */
const waysOf = (terms: readonly string[], personal: boolean): readonly (readonly string[])[] => {
  const grams = terms.map((term) => [...gramsAsked(term)]);
  const names = terms.flatMap((term, at) => {
    const signs = personal ? dottedNameSigns(term) : null;
    return signs ? [grams.with(at, [...signs]).flat()] : [];
  });
  return [grams.flat(), ...names.slice(0, namesAtMost)];
};

/** Whether a text holds a word; a name holds it whatever dots either has. */
const holds = ({ in: where, as }: Text & { readonly as: string }, term: string): boolean =>
  as.includes(term) ||
  (where === 'applicantName' &&
    dottedNameSigns(term) !== null &&
    undotted(as).includes(undotted(term)));

/** Where the first word stands, once every word stands somewhere. */
const hitIn = (
  texts: readonly Text[],
  terms: readonly string[],
): Pick<SearchHit, 'in' | 'excerpt'> | null => {
  const compared = texts.map((one) => ({ ...one, as: searchable(one.text) }));
  const places = terms.map((term) => compared.find((one) => holds(one, term)));
  const [first] = places;
  if (!first || places.includes(undefined)) return null;
  return { in: first.in, excerpt: excerptOf(first, terms[0] ?? '') };
};

/** Where a word as it is compared begins in a text as it stands; -1 where it does not stand in it. */
const placeOf = (text: string, term: string): number => {
  const places: number[] = [];
  let compared = '';
  let place = 0;
  for (const sign of text) {
    const folded = searchable(sign);
    places.push(...Array.from({ length: folded.length }, () => place));
    compared += folded;
    place += sign.length;
  }
  const at = compared.indexOf(term);
  return at < 0 ? -1 : (places[at] ?? -1);
};

const excerptOf = ({ in: where, text }: Text, term: string): string | null => {
  if (where === 'applicantName') return null;
  if (where === 'code') return text;
  const tight = text.replace(/\s+/gu, ' ');
  if (tight.length <= shownWhole) return tight;
  const at = placeOf(tight, term);
  if (at < 0) return tight.slice(0, 2 * around);
  const from = Math.max(0, at - around);
  const to = at + term.length + around;
  return `${from > 0 ? '…' : ''}${tight.slice(from, to)}${to < tight.length ? '…' : ''}`;
};
