import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { answered, api } from '../../api/client.js';
import { problemOf } from '../../api/problem.js';
import { type RegistrationBody } from './form/form-values.js';
import type { Registered } from './queries.js';
import { type Attempt, isSettled, registerOnce } from './register-once.js';

export type Outcome = Registered & {
  /** The form was changed after it had been registered unnoticed: the change is not part of it. */
  readonly earlierContent: boolean;
};

const send = (body: RegistrationBody, key: string): Promise<Registered> =>
  answered(api.POST('/api/requests', { body, params: { header: { 'Idempotency-Key': key } } }));

type Ended =
  | { readonly outcome: Outcome }
  /** `settled`: refused for certain, nothing of it was registered. */
  | { readonly outcome: null; readonly settled: boolean };

/** Registers once under the form's key, however often it is asked to. */
export const useRegistration = () => {
  const queries = useQueryClient();
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const busy = useRef(false);
  const register = async (attempt: Attempt): Promise<Ended> => {
    if (busy.current) return { outcome: null, settled: false };
    busy.current = true;
    setPending(true);
    setError(null);
    try {
      const outcome = await registerOnce(send, attempt);
      void queries.invalidateQueries({ queryKey: ['requests'] });
      return { outcome };
    } catch (failure) {
      setError(failure);
      return { outcome: null, settled: isSettled(problemOf(failure)) };
    } finally {
      busy.current = false;
      setPending(false);
    }
  };
  return { register, pending, error, forgetError: () => setError(null) };
};
