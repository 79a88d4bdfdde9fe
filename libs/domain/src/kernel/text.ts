import { z } from 'zod';

/** Whether a text holds what no store can: NUL or a lone surrogate. */
export const isUnstorable = (text: string): boolean =>
  text.includes('\0') || /\p{Surrogate}/u.test(text);

const storable = (schema: z.ZodString) =>
  schema.refine((text) => !isUnstorable(text), { error: '含有无法保存的字符' });

/** One line that a person typed, trimmed; 1–200 characters. */
export const line = storable(z.string().trim().min(1).max(200));
/** Free text that a person typed, trimmed; 1–10,000 characters. */
export const freeText = storable(z.string().trim().min(1).max(10_000));
export const localDate = z.iso.date();
export const uuid = z.uuid();
/** CODE of an organ: 1–64 of A–Z a–z 0–9 . _ - */
export const organCode = z.string().regex(/^[A-Za-z0-9._-]{1,64}$/);

/** A personal field once it is sealed: key id and ciphertext, opaque to every rule. */
export const sealedText = z.object({ sealed: z.string() });
export type Sealed = z.infer<typeof sealedText>;

/**
 * A personal field of an event: clear while it is being decided, sealed before it is stored.
 * The mark in the schema's metadata is what the sealing reads.
 */
export const personal = z.union([z.string(), sealedText]).meta({ personal: true });
export type Personal = z.infer<typeof personal>;
