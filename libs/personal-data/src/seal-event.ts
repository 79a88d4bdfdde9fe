import { type DataKey, isSealed, open, type SealedText, seal } from './seal.js';

type Data = Readonly<Record<string, unknown>>;

/** What a field reads once its key is gone. */
export const sealedForEver = '已封存';

/** The data with each named field sealed for this stream and event; sealed fields stay as they are. */
export const sealFields = (
  data: Data,
  fields: readonly string[],
  key: DataKey,
  place: { readonly stream: string; readonly eventId: string },
): Data => {
  const sealed: Record<string, unknown> = { ...data };
  for (const field of fields) {
    const value = data[field];
    if (typeof value === 'string') sealed[field] = seal(value, key, { ...place, field });
  }
  return sealed;
};

/** One sealed field in clear; `已封存` where its key is gone, null where there is none. */
export const openText = (
  value: SealedText | string | null | undefined,
  stream: string,
  keys: ReadonlyMap<string, Buffer>,
): string | null => {
  if (value === null || value === undefined) return null;
  if (!isSealed(value)) return value;
  const id = value.sealed.split(':')[1] ?? '';
  const secret = keys.get(id);
  return secret ? open(value, { id, secret }, stream) : sealedForEver;
};

/** Every sealed field of the data in clear, deep fields left alone. */
export const openFields = (data: Data, stream: string, keys: ReadonlyMap<string, Buffer>): Data =>
  Object.fromEntries(
    Object.entries(data).map(([name, value]) => [
      name,
      isSealed(value) ? openText(value, stream, keys) : value,
    ]),
  );

/** The ids of the keys that would open these values. */
export const keyIdsIn = (values: Iterable<unknown>): readonly string[] => [
  ...new Set([...values].filter(isSealed).map(({ sealed }) => sealed.split(':')[1] ?? '')),
];
