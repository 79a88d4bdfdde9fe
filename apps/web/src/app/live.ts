import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api, sessionExpired, sessionMayDiffer } from '../api/client.js';
import { noteSeen } from '../api/seen-position.js';
import { livePosition } from './live-position.js';
import { markOld } from './mark-old.js';
import { useSession } from './session.js';

/** What the server tells of a change: that something is other than before, never what. */
export type Change = {
  readonly position: string;
  readonly kind: 'request' | 'requests' | 'alarm' | 'organ' | 'calendar' | 'everything';
  readonly requestId?: string;
};

const listeners = new Set<(change: Change) => void>();

/** Calls back at every change told from now on; returns what stops that. */
export const onChange = (listener: (change: Change) => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The keys of what a change may have made old; the list of requests looks after itself. */
export const keysOf = ({ kind, requestId }: Change): readonly (readonly string[])[] => {
  const lists = [['requests', 'counts'], ['approvals'], ['supervision'], ['annual']];
  switch (kind) {
    case 'request':
      return [...(requestId ? [['request', requestId]] : []), ...lists];
    case 'alarm':
      return [['inbox'], ['supervision'], ...(requestId ? [['request', requestId]] : [])];
    case 'organ':
      return [['system'], ['annual'], ['register'], ['requests', 'filter-choices']];
    default:
      return [['request'], ...lists, ['inbox'], ['system']];
  }
};

const restMs = 300;
const againMs = 10_000;

/** The server ended the stream: because nobody is signed in any more, or for another reason. */
const askSession = async (): Promise<void> => {
  const { response } = await api.GET('/api/session');
  if (response.status === 401) sessionExpired();
};

/** Gathers changes for a moment, then marks their answers as old; what is on screen asks again. */
const invalidator = (queries: QueryClient) => {
  const keys = new Map<string, readonly string[]>();
  let timer: number | undefined;
  return {
    take: (change: Change) => {
      for (const key of keysOf(change)) keys.set(key.join('\n'), key);
      timer ??= window.setTimeout(() => {
        timer = undefined;
        for (const queryKey of keys.values()) markOld(queries, queryKey);
        keys.clear();
      }, restMs);
    },
    stop: () => window.clearTimeout(timer),
  };
};

/**
 * Follows the changes of the organ for as long as the page is looked at: a window in the background
 * gives its connection back, and catches up from where it was when it comes to the front.
 */
export const useLive = (): void => {
  const queries = useQueryClient();
  const { position: told, user } = useSession();
  // biome-ignore lint/correctness/useExhaustiveDependencies: where to begin is asked once
  useEffect(() => {
    const invalidate = invalidator(queries);
    const at = livePosition(`${user.id} ${user.organ}`, told ?? null);
    let source: EventSource | null = null;
    let again: number | undefined;
    const close = () => {
      window.clearTimeout(again);
      source?.close();
      source = null;
    };
    const later = () => {
      close();
      again = window.setTimeout(open, againMs);
    };
    const open = () => {
      if (source || document.visibilityState === 'hidden') return;
      const after = at.now();
      source = new EventSource(after === null ? '/api/live' : `/api/live?after=${after}`);
      source.addEventListener('begun', ({ lastEventId }) => at.note(lastEventId));
      source.addEventListener('over', () => {
        later();
        void askSession();
      });
      // A stream that broke opens itself again; one that was refused does not.
      source.onerror = () => {
        if (source?.readyState === EventSource.CLOSED) later();
      };
      source.onmessage = ({ data, lastEventId }: MessageEvent<string>) => {
        at.note(lastEventId);
        const change = JSON.parse(data) as Change;
        noteSeen(change.position);
        invalidate.take(change);
        // Whose page it is decides whoever watches over the session: what is typed is not thrown away.
        if (change.kind === 'organ') sessionMayDiffer();
        for (const listener of listeners) listener(change);
      };
    };
    const look = () => (document.visibilityState === 'hidden' ? close() : open());
    open();
    document.addEventListener('visibilitychange', look);
    return () => {
      document.removeEventListener('visibilitychange', look);
      invalidate.stop();
      close();
    };
  }, [queries, user.id, user.organ]);
};

/** Nothing to see: keeps the pages up to date. */
export const LiveUpdates = (): null => {
  useLive();
  return null;
};
