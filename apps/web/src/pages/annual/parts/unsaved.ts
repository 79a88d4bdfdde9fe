/** What was typed into a part of a report and not saved, and what was saved when it was begun. */
export type Unsaved<Typed> = { readonly typed: Typed; readonly from: Typed };

const prefixOf = (userId: string) => `tracker.report.${userId}.`;

/** What one person has typed and not saved in this browser; it outlives a reload and a closed window. */
export const unsavedParts = (storage: Storage, userId: string) => {
  const nameOf = (part: string) => `${prefixOf(userId)}${part}`;
  return {
    /** Null where nothing is kept, or nothing that can be read. */
    read: <Typed>(part: string): Unsaved<Typed> | null => {
      try {
        return JSON.parse(storage.getItem(nameOf(part)) ?? 'null');
      } catch {
        return null;
      }
    },
    /** False where the browser keeps nothing, as when its storage is full. */
    keep: (part: string, unsaved: Unsaved<unknown> | null): boolean => {
      try {
        if (unsaved === null) storage.removeItem(nameOf(part));
        else storage.setItem(nameOf(part), JSON.stringify(unsaved));
        return true;
      } catch {
        return false;
      }
    },
    /** The parts of one organ's report of a year that hold something unsaved: 一, 二, 五 or 六. */
    partsOf: (organ: string, year: number): readonly string[] => {
      const begin = nameOf(`${organ}.${year}.`);
      const names = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
      const parts = names.flatMap((name) =>
        name.startsWith(begin) ? name.slice(begin.length).charAt(0) : [],
      );
      return ['一', '二', '五', '六'].filter((part) => parts.includes(part));
    },
    /** Leaves nothing of this person in the browser. */
    forgetAll: (): void => {
      const names = Array.from({ length: storage.length }, (_, index) => storage.key(index));
      for (const name of names) if (name?.startsWith(prefixOf(userId))) storage.removeItem(name);
    },
  };
};
