import { z } from 'zod';

/** A cursor that was not made by this list, or for another order of it. */
export class InvalidCursor extends Error {
  constructor() {
    super('the cursor does not belong to this list');
    this.name = 'InvalidCursor';
  }
}

export type Cursor = {
  /** Sort column and direction it was made for. */
  readonly order: string;
  /** The last row's sort value as the database compares it: a date may be `infinity`. */
  readonly value: string;
  readonly requestId: string;
};

const shape = z.tuple([z.string(), z.string().max(300), z.uuid()]);

/** Opaque text for the caller. */
export const encodeCursor = ({ order, value, requestId }: Cursor): string =>
  Buffer.from(JSON.stringify([order, value, requestId])).toString('base64url');

/** The cursor behind a text, if it was made for this order. Throws InvalidCursor. */
export const decodeCursor = (text: string, order: string): Cursor => {
  const parsed = shape.safeParse(jsonOf(text));
  if (!parsed.success || parsed.data[0] !== order) throw new InvalidCursor();
  const [, value, requestId] = parsed.data;
  if (!order.startsWith('number') && !/^(\d{4}-\d\d-\d\d|infinity)$/.test(value)) {
    throw new InvalidCursor();
  }
  return { order, value, requestId };
};

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
};
