type Calls<Content, Kept> = {
  readonly put: (key: string, content: Content) => Promise<Kept>;
  readonly remove: (key: string) => Promise<unknown>;
};

/**
 * The drafts on the server, one call at a time for each: an older text that was long on its way does not
 * come over a newer one, nor any over a draft that was dropped, when it would be offered again.
 */
export const serverDrafts = <Content, Kept>({ put, remove }: Calls<Content, Kept>) => {
  const last = new Map<string, Promise<unknown>>();
  const inTurn = <Answer>(key: string, call: () => Promise<Answer>): Promise<Answer> => {
    const before = last.get(key) ?? Promise.resolve();
    const mine = before.then(call, call);
    last.set(key, mine);
    const done = () => {
      if (last.get(key) === mine) last.delete(key);
    };
    mine.then(done, done);
    return mine;
  };
  return {
    keep: (key: string, content: Content): Promise<Kept> => inTurn(key, () => put(key, content)),
    /** It is forgotten there after thirty days anyhow. */
    forget: (key: string): Promise<unknown> => inTurn(key, () => remove(key)).catch(() => null),
  };
};
