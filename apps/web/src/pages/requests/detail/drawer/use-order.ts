import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { answered, api } from '../../../../api/client.js';
import { ProblemError } from '../../../../api/problem.js';
import { useSession } from '../../../../app/session.js';
import { newKey } from '../../../../shared/new-key.js';
import type { Verb } from '../forms/verbs.js';
import { timelineQuery } from '../queries.js';
import { sinceOpened } from './since-opened.js';

export type Order = {
  readonly body: Readonly<Record<string, unknown>>;
  /** The revision of the request that the person has seen. */
  readonly revision: string;
};
export type Receipt = {
  readonly revision: string;
  readonly position: string;
  /** Of a split: the further requests. */
  readonly into?: readonly { readonly requestId: string; readonly number: string }[];
};

const known = (error: unknown): boolean =>
  error instanceof ProblemError && error.problem.status !== 0 && error.problem.status < 500;

const isStale = (error: unknown): boolean =>
  error instanceof ProblemError && error.problem.status === 412;

/**
 * Gives an order of one verb. The key of an order that nobody acknowledged is kept, so that sending it
 * again records it once; whatever shows the request shows the server's truth before this settles.
 */
export const useOrder = (requestId: string, verb: Verb) => {
  const key = useRef(newKey());
  const queries = useQueryClient();
  const me = `user:${useSession().user.id}`;
  const send = ({ body, revision }: Order): Promise<Receipt> =>
    answered(
      api.POST(`/api/requests/{requestId}/${verb}`, {
        params: {
          path: { requestId },
          header: { 'If-Match': `"${revision}"`, 'Idempotency-Key': key.current },
        },
        body: body as never,
      }),
    );
  /** What one has just done oneself (a file sent up from the same drawer) is nothing to be told of. */
  const sendAgain = async (order: Order, refusal: unknown): Promise<Receipt> => {
    const told = await queries.fetchQuery({ ...timelineQuery(requestId), staleTime: 0 });
    const { others, revision } = sinceOpened(order.revision, told.events, me);
    if (others.length > 0 || revision === order.revision) throw refusal;
    key.current = newKey();
    return send({ ...order, revision });
  };
  return useMutation({
    mutationFn: (order: Order) =>
      send(order).catch((error: unknown) => {
        if (isStale(error)) return sendAgain(order, error);
        throw error;
      }),
    onSuccess: async () => {
      key.current = newKey();
      for (const prefix of ['requests', 'approvals', 'supervision', 'inbox'])
        void queries.invalidateQueries({ queryKey: [prefix] });
      await queries.invalidateQueries({ queryKey: ['request', requestId] });
    },
    onError: async (error) => {
      if (known(error)) key.current = newKey();
      if (isStale(error)) await queries.invalidateQueries({ queryKey: ['request', requestId] });
    },
  });
};
