import type { FormGround } from '../forms/field.js';

/** What antd's Form.Item hands to a control so that its label and its error belong to it. */
export type Handed = {
  readonly id?: string;
  readonly 'aria-required'?: boolean | 'true' | 'false';
  readonly 'aria-invalid'?: boolean | 'true' | 'false';
  readonly 'aria-describedby'?: string;
};

/** What antd's Form.Item hands to a field, and what the field may look at. */
export type FieldProps = Handed & {
  readonly value?: unknown;
  readonly onChange?: (value: unknown) => void;
  readonly ground: FormGround;
};

const names = ['id', 'aria-required', 'aria-invalid', 'aria-describedby'] as const;

/** The part of a field's properties that goes on to its one control. */
export const handed = (props: Handed): Handed =>
  Object.fromEntries(names.flatMap((name) => (name in props ? [[name, props[name]]] : [])));
