import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { newKey } from '../../../shared/new-key.js';

/** An order about the report: carries one key until it is acknowledged, then everything about the year is asked anew. */
export const usePartOrder = <Body>(send: (body: Body, key: string) => Promise<unknown>) => {
  const client = useQueryClient();
  const [key, setKey] = useState(newKey);
  return useMutation({
    mutationFn: (body: Body) => send(body, key),
    onSuccess: async () => {
      setKey(newKey());
      await client.invalidateQueries({ queryKey: ['annual'] });
    },
  });
};
