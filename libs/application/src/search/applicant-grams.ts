import { dottedNameSigns, gramsOf, searchable, signsOf } from './grams.js';

/** Beginnings of a number that are looked for; whoever types more is told apart by the number itself. */
const beginnings = [4, 6, 8, 10, 12, 14, 16, 18] as const;
const signsAtMost = 12;

// No text that is searched holds these marks, so that a number in a text is no number of an applicant.
const wholeName = (name: string): string => `\u0001${name}`;
const wholeNumber = (number: string): string => `\u0002${number}`;
const beginning = (signs: string): string => `\u0003${signs}`;

/** By what a name is found: its single characters, and the whole. */
export const nameGrams = (name: string): ReadonlySet<string> => {
  const text = searchable(name);
  return text === '' ? new Set() : new Set([...signsOf(text), wholeName(text)]);
};

/** By what a number is found: some of its beginnings, and the whole. */
export const numberGrams = (number: string): ReadonlySet<string> => {
  const text = searchable(number);
  if (text === '') return new Set();
  const begun = beginnings.filter((length) => length <= text.length);
  return new Set([...begun.map((length) => beginning(text.slice(0, length))), wholeNumber(text)]);
};

/** What a name that begins so, with whatever dots, must hold; null for nothing. */
export const nameBeginGrams = (begin: string): ReadonlySet<string> | null => {
  const signs = [...searchable(begin)].slice(0, signsAtMost).join('');
  if (signs === '') return null;
  return dottedNameSigns(signs) ?? new Set([...signsOf(signs), ...gramsOf(signs)]);
};

/** What a number that begins so must hold; null for fewer than four signs, which could be anybody's. */
export const numberBeginGrams = (begin: string): ReadonlySet<string> | null => {
  const text = searchable(begin);
  const length = beginnings.findLast((one) => one <= text.length);
  return length === undefined ? null : new Set([beginning(text.slice(0, length))]);
};

/** What exactly this name or number holds; null for nothing. */
export const sameNameGrams = (name: string): ReadonlySet<string> | null => {
  const text = searchable(name);
  return text === '' ? null : new Set([wholeName(text)]);
};
export const sameNumberGrams = (number: string): ReadonlySet<string> | null => {
  const text = searchable(number);
  return text === '' ? null : new Set([wholeNumber(text)]);
};
