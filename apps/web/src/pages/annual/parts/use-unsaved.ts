import { useMemo, useState } from 'react';
import { useSession } from '../../../app/session.js';
import { type Unsaved, unsavedParts } from './unsaved.js';

type Standing<Typed> = {
  /** What the field shows: what was typed, else what is saved. */
  readonly shown: Typed;
  /** Whether something is typed that is not saved. */
  readonly dirty: boolean;
  /** Whether a colleague has saved something else since it was begun. */
  readonly overtaken: boolean;
  readonly type: (typed: Typed) => void;
  /** Told of what the server has taken, also where the field is no longer there to hear of it. */
  readonly settled: <Answer>(answer: Answer) => Answer;
  /** What was sent is saved; what was typed meanwhile stays. */
  readonly saved: (sent: Typed) => void;
  /** Goes back to what is saved. */
  readonly drop: () => void;
};

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** A part of a report as it is being typed: kept in this browser until it is saved or given up. */
export const useUnsaved = <Typed>(part: string, saved: Typed): Standing<Typed> => {
  const { user } = useSession();
  const name = `${user.organ}.${part}`;
  const kept = useMemo(() => unsavedParts(window.localStorage, user.id), [user.id]);
  const [unsaved, setUnsaved] = useState<Unsaved<Typed> | null>(() => kept.read<Typed>(name));
  const put = (to: Unsaved<Typed> | null) => {
    setUnsaved(to);
    kept.keep(name, to);
  };
  const dirty = unsaved !== null && !isSame(unsaved.typed, saved);
  return {
    shown: dirty ? unsaved.typed : saved,
    dirty,
    overtaken: dirty && !isSame(unsaved.from, saved),
    type: (typed) =>
      put(isSame(typed, saved) ? null : { typed, from: dirty ? unsaved.from : saved }),
    settled: (answer) => {
      kept.keep(name, null);
      return answer;
    },
    saved: (sent) =>
      setUnsaved((now) => {
        const left = now && !isSame(now.typed, sent) ? { typed: now.typed, from: sent } : null;
        kept.keep(name, left);
        return left;
      }),
    drop: () => put(null),
  };
};
