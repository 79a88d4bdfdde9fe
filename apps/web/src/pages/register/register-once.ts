import { type Problem, problemOf } from '../../api/problem.js';
import { type RegistrationBody } from './form/form-values.js';

export type Attempt = {
  /** The Idempotency-Key of the form. */
  readonly key: string;
  readonly body: RegistrationBody;
  /** What was sent under the key before, while no answer came; the latest last. */
  readonly attempted: readonly RegistrationBody[];
};

const reused = 'idempotency-key-reused';

/** Whether the server said no for certain: then nothing stands under the key, and it serves again. */
export const isSettled = ({ status, code }: Problem): boolean =>
  status >= 400 && status < 500 && status !== 401 && code !== reused;

/**
 * Registers under the form's key. Where the key turns out to belong to an earlier content, whose
 * answer was lost on the way, that answer is fetched now: the paper is registered, and only once.
 * Throws what the server refuses.
 */
export const registerOnce = async <Answer extends object>(
  send: (body: RegistrationBody, key: string) => Promise<Answer>,
  { key, body, attempted }: Attempt,
): Promise<Answer & { readonly earlierContent: boolean }> => {
  let error: unknown;
  for (const content of [body, ...attempted.toReversed()]) {
    try {
      return { ...(await send(content, key)), earlierContent: content !== body };
    } catch (failure) {
      if (problemOf(failure).code !== reused) throw failure;
      error ??= failure;
    }
  }
  throw error;
};
