import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { answered, api } from '../../../../api/client.js';
import { bodyOf, isComplete, type Values } from '../forms/body.js';
import { verbForms } from '../forms/verb-forms.js';
import { isTried, type Verb } from '../forms/verbs.js';

const settledAfter = 250;

const useSettled = <Value>(value: Value): Value => {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), settledAfter);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
};

/** What the order would do if it were saved as it stands; nothing until all that it needs is there. */
export const usePreview = (
  requestId: string,
  revision: string,
  verb: Verb,
  values: Values | undefined,
) => {
  const told = useSettled(JSON.stringify(bodyOf(values ?? {})));
  const body = JSON.parse(told) as Record<string, unknown>;
  const enabled = isTried(verb) && isComplete(body, verbForms[verb].fields);
  return useQuery({
    queryKey: ['request', requestId, 'what-if', revision, verb, told],
    enabled,
    retry: false,
    placeholderData: enabled ? keepPreviousData : undefined,
    queryFn: () =>
      answered(
        api.POST('/api/requests/{requestId}/deadline/what-if', {
          params: { path: { requestId } },
          body: { verb: verb as never, body },
        }),
      ),
  });
};
