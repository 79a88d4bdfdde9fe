import type { Problem } from '../../../api/problem.js';
import { type Faults } from './form-faults.js';

/** What the server found, by field of the form; what belongs to no field stays with the whole form. */
export const problemFaults = ({ detail, faults = [], facts }: Problem): Faults => {
  const listed = faults.map(({ path, message }) => [path.split('.')[0] ?? '', `${message}。`]);
  const { field } = (facts ?? {}) as { readonly field?: unknown };
  return Object.fromEntries(typeof field === 'string' ? [...listed, [field, detail]] : listed);
};
