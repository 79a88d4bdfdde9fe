import stringify from 'safe-stable-stringify';
import { UnstorableText, UnstorableValue } from '../errors.js';

/** Strict: what JSON cannot carry throws, where JSON.stringify would write null or leave it out. */
const canonical = stringify.configure({ strict: true, bigint: false });

/** A lone surrogate leaves JSON.stringify as an escape; a proper pair leaves it as itself. */
const escapedSurrogate = /(?<!\\)(?:\\\\)*\\ud[89a-f]/;

/**
 * RFC 8785 (JSON Canonicalization Scheme): keys by UTF-16 code unit, numbers as ECMAScript writes
 * them, no white space. Throws UnstorableValue for what is not JSON; an undefined property is absent.
 */
export function canonicalJson(value: unknown): string {
  const text = write(value);
  if (text === undefined) throw new UnstorableValue('$', `${typeof value} is not JSON`);
  if (text.includes('\\ud') && escapedSurrogate.test(text)) {
    throw new UnstorableText('$', 'RFC 8785 has no form for a lone surrogate');
  }
  return text;
}

function write(value: unknown): string | undefined {
  try {
    return canonical(value);
  } catch (error) {
    throw new UnstorableValue('$', error instanceof Error ? error.message : String(error));
  }
}
