import { type FormValues, type RegistrationBody } from '../form/form-values.js';

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

/** Drafts of one person in this browser: they outlive a closed tab, a crash and a lost session. */
export const localDrafts = (storage: Storage, userId: string) => {
  const prefix = `tracker.register.${userId}.`;
  const read = (key: string) => parsed(storage.getItem(`${prefix}${key}`));
  const write = (draft: LocalDraft): boolean => {
    try {
      storage.setItem(`${prefix}${draft.key}`, JSON.stringify(draft));
      return true;
    } catch {
      return false;
    }
  };
  const all = (): readonly LocalDraft[] =>
    Array.from({ length: storage.length }, (_, index) => storage.key(index))
      .filter((name): name is string => name?.startsWith(prefix) ?? false)
      .flatMap((name) => parsed(storage.getItem(name)) ?? []);
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
    forget: (key: string): void => storage.removeItem(`${prefix}${key}`),
    /** Leaves nothing of this person in the browser; what the server keeps stays sealed there. */
    forgetAll: (): void => {
      for (const { key } of all()) storage.removeItem(`${prefix}${key}`);
    },
    has: (key: string): boolean => read(key) !== null,
    /** The latest form that no window has open. */
    abandoned: (now: number): LocalDraft | null =>
      all()
        .filter(({ aliveAt }) => now - aliveAt > deadAfterMs)
        .sort((a, b) => b.changedAt - a.changedAt)[0] ?? null,
  };
};
