import { newKey } from '../new-key.js';
import { guessedKind } from './file-fault.js';

/** A file somebody chose, not yet sent. */
export type ChosenFile = { readonly id: string; readonly file: File; readonly kind: string };

/** Files as chosen; `kind` fixes what they are, else their names tell. */
export const chosenFiles = (files: Iterable<File>, kind?: string): readonly ChosenFile[] =>
  [...files].map((file) => ({ id: newKey(), file, kind: kind ?? guessedKind(file.name) }));
