import { UnstorableText, UnstorableValue } from '../errors.js';

/** A lone surrogate, since under the u flag a proper pair is one character of another category. */
const unstorableCharacter = /\0|\p{Surrogate}/u;

/** Refuses text that jsonb or RFC 8785 would refuse. `path` names the place in the error. */
export function assertStorableText(text: string, path: string): void {
  if (unstorableCharacter.test(text)) {
    throw new UnstorableText(path, 'text with NUL or a lone surrogate cannot be stored');
  }
}

/** Refuses what would not come back from JSON as it went in; an undefined property counts as absent. */
export function assertStorable(value: unknown, path: string): void {
  switch (typeof value) {
    case 'string':
      assertStorableText(value, path);
      return;
    case 'boolean':
      return;
    case 'number':
      if (!Number.isFinite(value)) throw new UnstorableValue(path, `${value} is not a JSON number`);
      return;
    case 'object':
      if (value === null) return;
      if (Array.isArray(value)) assertStorableList(value, path);
      else assertStorableObject(value, path);
      return;
    default:
      throw new UnstorableValue(path, `${typeof value} is not JSON`);
  }
}

function assertStorableList(values: readonly unknown[], path: string): void {
  for (const [index, item] of values.entries()) assertStorable(item, `${path}[${index}]`);
}

function assertStorableObject(value: object, path: string): void {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) {
    throw new UnstorableValue(path, `${value.constructor.name} is not a plain object`);
  }
  for (const [key, item] of Object.entries(value)) {
    assertStorableText(key, path);
    if (item !== undefined) assertStorable(item, `${path}.${key}`);
  }
}
