import { useEffect, useMemo, useState } from 'react';
import { answered, api } from '../../../api/client.js';
import { useSession } from '../../../app/session.js';
import { type FormDraft, localDrafts } from './local-drafts.js';
import { sealingWith } from './sealed-text.js';
import { serverDrafts } from './server-drafts.js';

const toServerAfterMs = 2_000;
const beatMs = 2_000;

/** The drafts of whoever is signed in, in this browser. */
export const useLocalDrafts = () => {
  const { user, draftKey } = useSession();
  return useMemo(
    () => localDrafts(window.localStorage, user.id, draftKey ? sealingWith(draftKey) : null),
    [user.id, draftKey],
  );
};

export type DraftKept = {
  /** Null until something was kept. */
  readonly here: boolean | null;
  /** Null until the server has it; ISO 8601 in UTC. */
  readonly onServer: string | null;
};

const path = (key: string) => ({ params: { path: { kind: 'register', key } } });

const onServer = serverDrafts({
  put: (key: string, content: FormDraft) =>
    answered(api.PUT('/api/drafts/{kind}/{key}', { ...path(key), body: { content } })),
  remove: (key) => api.DELETE('/api/drafts/{kind}/{key}', path(key)),
});

/** Drops a draft on the server. */
export const forgetOnServer = onServer.forget;

/** Keeps what is typed, here at once and on the server soon after; `untouched` forms are not kept. */
export const useDraft = (draft: FormDraft, untouched: boolean): DraftKept => {
  const drafts = useLocalDrafts();
  const [kept, setKept] = useState<DraftKept>({ here: null, onServer: null });
  const { key } = draft;
  useEffect(() => {
    if (untouched) {
      // What was typed and taken back again is nothing to come back to.
      if (!draft.attempted?.length) drafts.forget(draft.key);
      return;
    }
    const here = drafts.save(draft, Date.now());
    setKept((before) => (before.here === here ? before : { ...before, here }));
    const there = setTimeout(() => {
      onServer
        .keep(draft.key, draft)
        .then(({ savedAt }) => setKept((before) => ({ ...before, onServer: savedAt })))
        .catch(() => setKept((before) => ({ ...before, onServer: null })));
    }, toServerAfterMs);
    return () => clearTimeout(there);
  }, [draft, drafts, untouched]);
  useEffect(() => {
    const beat = setInterval(() => drafts.beat(key, Date.now()), beatMs);
    const leave = () => drafts.leave(key);
    window.addEventListener('pagehide', leave);
    return () => {
      clearInterval(beat);
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [key, drafts]);
  return kept;
};
