import { configure } from 'safe-stable-stringify';

const stringify = configure({ bigint: false, circularValue: Error, deterministic: true });

/** RFC 8785: keys in code-unit order, no blanks, so that the same value gives the same bytes. */
export const canonicalJson = (value: object): string => stringify(value) ?? '';
