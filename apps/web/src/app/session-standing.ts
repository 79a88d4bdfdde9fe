import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { idleSeconds, watchActivity } from '../api/activity.js';
import { onSessionTrouble } from '../api/client.js';
import { askSession, type Session, sessionQuery, takeUp } from './session.js';
import { onOtherWindow } from './session-news.js';

/** How the page stands to the session that the browser has now. */
export type Standing =
  | { readonly is: 'well' }
  | { readonly is: 'over' }
  | { readonly is: 'other-organ'; readonly now: Session }
  | { readonly is: 'other-person'; readonly now: Session };

const well: Standing = { is: 'well' };
const lookEveryMs = 20_000;
const tellEveryMs = 120_000;

/** Other roles, another name: the page goes on with them at once, and keeps what was typed. */
const renew = (queries: QueryClient, mine: Session, now: Session): void => {
  const { position } = mine;
  if (JSON.stringify({ ...takeUp(now), position }) !== JSON.stringify(mine))
    queries.setQueryData(sessionQuery.queryKey, now);
};

const standingOf = (queries: QueryClient, mine: Session, now: Session | null): Standing => {
  if (now === null) return { is: 'over' };
  if (now.user.id !== mine.user.id) return { is: 'other-person', now };
  if (now.user.organ !== mine.user.organ) return { is: 'other-organ', now };
  renew(queries, mine, now);
  return well;
};

/**
 * Watches over the session of an open page: asks when an answer or another window says that something
 * is amiss, tells the server now and then that somebody is typing, and asks once nobody was there too long.
 */
export const useStanding = (mine: Session) => {
  const queries = useQueryClient();
  const [standing, setStanding] = useState<Standing>(well);
  const look = useCallback(async () => {
    try {
      setStanding(standingOf(queries, mine, await askSession()));
    } catch {
      // The server cannot be reached: that says nothing about the session.
    }
  }, [queries, mine]);

  useEffect(watchActivity, []);
  useEffect(() => {
    const heard = [onSessionTrouble(look), onOtherWindow(look)];
    return () => {
      for (const stop of heard) stop();
    };
  }, [look]);

  useEffect(() => {
    let toldAt = Date.now();
    const timer = setInterval(() => {
      const idle = idleSeconds();
      const typing = idle * 1000 < tellEveryMs && Date.now() - toldAt >= tellEveryMs;
      if (!typing && idle < mine.idleMinutes * 60) return;
      toldAt = Date.now();
      if (standing.is === 'well') void look();
    }, lookEveryMs);
    return () => clearInterval(timer);
  }, [look, mine, standing]);

  return { standing, look, recovered: () => setStanding(well) };
};
