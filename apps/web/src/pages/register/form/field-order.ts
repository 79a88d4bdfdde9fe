/** The control of a field that takes the focus: the chosen radio button, else the first control. */
const controlOf = (field: Element): HTMLElement | null =>
  field.querySelector<HTMLElement>('input[type="radio"]:checked') ??
  field.querySelector<HTMLElement>('input:not([hidden]), textarea, button');

const fieldsIn = (form: HTMLElement): readonly HTMLElement[] => [
  ...form.querySelectorAll<HTMLElement>('[data-field]'),
];

/** Puts the focus into a field by its name; false where there is none. */
export const focusField = (form: HTMLElement | null, name: string): boolean => {
  const field = form?.querySelector(`[data-field="${name}"]`);
  const control = field && controlOf(field);
  control?.focus();
  return Boolean(control);
};

/** Moves the focus to the next field of the form, as Enter does on paper forms that became screens. */
export const focusNext = (form: HTMLElement, from: Element): void => {
  const fields = fieldsIn(form);
  const here = fields.findIndex((field) => field.contains(from));
  const next = fields.slice(here + 1).find((field) => controlOf(field) !== null);
  if (next) controlOf(next)?.focus();
};
