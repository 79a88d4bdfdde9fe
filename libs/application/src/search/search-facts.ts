import type { RecordedEvent } from '@tracker/event-store';
import { isSealed, type SealedText } from '@tracker/personal-data';

/** Personal fields that a search looks into. */
export const searchedFields = ['applicantName', 'description', 'remark'] as const;
export type SearchedField = (typeof searchedFields)[number];
/** Those and the number by which an applicant is known again; no search looks for that one. */
const indexedFields = [...searchedFields, 'idNumber'] as const;
type IndexedField = (typeof indexedFields)[number];

/** What of a request can be searched: its numbers in clear, its texts sealed. */
export type SearchFacts = {
  readonly organ: string;
  readonly number: string;
  readonly applicantId: string | null;
  /** Its own number, those of its letters and cases, and that of its file. */
  readonly codes: readonly string[];
  readonly sealed: { readonly [Field in IndexedField]?: SealedText };
  /** Position of the last event that changed any of it. */
  readonly position: bigint;
};

const codeFields = ['letterNumber', 'caseNumber', 'archiveNumber'] as const;
const correctedCodes = new Set(['reply.letterNumber', 'archive.archiveNumber']);

/** The facts after one more event of the request; the same object when nothing changed. */
export const searchFactsAfter = (
  facts: SearchFacts | null,
  { type, data, position }: RecordedEvent,
): SearchFacts | null => {
  if (type === 'RequestRegistered') return registered(data, position);
  if (facts === null) return null;
  if (type === 'PersonalFactCorrected') {
    const field = indexedFields.find((name) => name === data.field);
    if (!field) return facts;
    const { [field]: _was, ...others } = facts.sealed;
    const is = isSealed(data.is) ? { [field]: data.is } : {};
    return { ...facts, sealed: { ...others, ...is }, position };
  }
  const told = codesIn(type, data).filter((code) => !facts.codes.includes(code));
  return told.length === 0 ? facts : { ...facts, codes: [...facts.codes, ...told], position };
};

const registered = (data: RecordedEvent['data'], position: bigint): SearchFacts => ({
  organ: String(data.organ),
  number: String(data.number),
  applicantId: typeof data.applicantId === 'string' ? data.applicantId : null,
  codes: [String(data.number)],
  sealed: Object.fromEntries(
    indexedFields.flatMap((field) => (isSealed(data[field]) ? [[field, data[field]]] : [])),
  ),
  position,
});

const codesIn = (type: string, data: RecordedEvent['data']): readonly string[] => {
  const values: unknown[] = codeFields.map((field) => data[field]);
  if (type === 'FactCorrected' && correctedCodes.has(String(data.fact))) values.push(data.is);
  return values.filter((value): value is string => typeof value === 'string' && value !== '');
};
