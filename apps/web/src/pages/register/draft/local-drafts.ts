import { type FormValues, type RegistrationBody } from '../form/form-values.js';
import type { Sealing } from './sealed-text.js';

/** A form that is being filled in. */
export type FormDraft = {
  /** Also the Idempotency-Key of its registration. */
  readonly key: string;
  readonly values: FormValues;
  /** What was sent off under the key while nobody knows what became of it, the latest last. */
  readonly attempted?: readonly RegistrationBody[];
};
export type LocalDraft = FormDraft & {
  /** When it was last changed, in milliseconds since 1970. */
  readonly changedAt: number;
  /** When a window last said that it has the form open; 0 once it was closed. */
  readonly aliveAt: number;
};

const deadAfterMs = 6_000;

const parsed = (text: string | null): LocalDraft | null => {
  try {
    const draft = JSON.parse(text ?? 'null') as LocalDraft | null;
    return draft && typeof draft.key === 'string' && draft.values ? draft : null;
  } catch {
    return null;
  }
};

const prefixOf = (userId: string) => `tracker.register.${userId}.`;

const namesOf = (storage: Storage, userId: string): readonly string[] =>
  Array.from({ length: storage.length }, (_, index) => storage.key(index)).filter(
    (name): name is string => name?.startsWith(prefixOf(userId)) ?? false,
  );

/** Leaves nothing of this person in the browser; what the server keeps stays sealed there. */
export const forgetLocalDrafts = (storage: Storage, userId: string): void => {
  for (const name of namesOf(storage, userId)) storage.removeItem(name);
};

/**
 * Drafts of one person in this browser: they outlive a closed tab, a crash and a lost session. Sealed,
 * for whoever sits down at the same machine; without a key nothing is kept.
 */
export const localDrafts = (storage: Storage, userId: string, sealing: Sealing | null) => {
  const nameOf = (key: string) => `${prefixOf(userId)}${key}`;
  const readNamed = (name: string) => {
    const text = storage.getItem(name);
    // Before drafts were sealed they stood there as they are.
    if (text?.startsWith('{')) return parsed(text);
    return parsed(text && (sealing?.open(text, name) ?? null));
  };
  const read = (key: string) => readNamed(nameOf(key));
  const write = (draft: LocalDraft): boolean => {
    if (!sealing) return false;
    const name = nameOf(draft.key);
    try {
      storage.setItem(name, sealing.seal(JSON.stringify(draft), name));
      return true;
    } catch {
      return false;
    }
  };
  const all = (): readonly LocalDraft[] =>
    namesOf(storage, userId).flatMap((name) => readNamed(name) ?? []);
  for (const name of namesOf(storage, userId)) {
    const clear = storage.getItem(name)?.startsWith('{') ? readNamed(name) : null;
    if (clear) write(clear);
  }
  return {
    /** False where the browser keeps nothing, as when its storage is full. */
    save: (draft: FormDraft, now: number): boolean =>
      write({ ...draft, changedAt: now, aliveAt: now }),
    /** Says that the form is still open in a window. */
    beat: (key: string, now: number): void => {
      const draft = read(key);
      if (draft) write({ ...draft, aliveAt: now });
    },
    /** Says that its window is closing. */
    leave: (key: string): void => {
      const draft = read(key);
      if (draft) write({ ...draft, aliveAt: 0 });
    },
    forget: (key: string): void => storage.removeItem(nameOf(key)),
    has: (key: string): boolean => read(key) !== null,
    /** The latest form that no window has open. */
    abandoned: (now: number): LocalDraft | null =>
      all()
        .filter(({ aliveAt }) => now - aliveAt > deadAfterMs)
        .sort((a, b) => b.changedAt - a.changedAt)[0] ?? null,
  };
};
