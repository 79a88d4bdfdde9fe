let heard: { readonly by: string; readonly at: string } | null = null;

/**
 * Where the stream of changes goes on, for one person and organ. It begins where the session was
 * answered, before anything was shown, and is kept while a page stands that does not follow the stream.
 */
export const livePosition = (by: string, atSession: string | null) => {
  if (heard?.by !== by) heard = atSession === null ? null : { by, at: atSession };
  return {
    now: (): string | null => (heard?.by === by ? heard.at : null),
    /** An empty id says nothing. */
    note: (id: string): void => {
      if (id !== '') heard = { by, at: id };
    },
  };
};
