import { serverDrafts } from './server-drafts.js';

/** A server whose answers come when they are let, in any order. */
const server = () => {
  const calls: string[] = [];
  const answers: ((failed: boolean) => void)[] = [];
  const answer = (what: string) => {
    calls.push(what);
    return new Promise<string>((resolve, reject) => {
      answers.push((failed) => (failed ? reject(new Error('away')) : resolve(what)));
    });
  };
  return {
    calls,
    drafts: serverDrafts({
      put: (key, content: object) => answer(`put ${key} ${JSON.stringify(content)}`),
      remove: (key) => answer(`remove ${key}`),
    }),
    /** Lets the call answer that was made as the n-th. */
    let: async (nth: number, failed = false) => {
      answers[nth]?.(failed);
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
};

describe('Drafts on the server', () => {
  it('are dropped after what was still on its way, which would bring them back', async () => {
    const { calls, drafts, let: answer } = server();
    const kept = drafts.keep('a', {});
    const dropped = drafts.forget('a');
    await answer(-1);
    expect(calls).toEqual(['put a {}']);
    await answer(0);
    await expect(kept).resolves.toBe('put a {}');
    expect(calls).toEqual(['put a {}', 'remove a']);
    await answer(1, true);
    await expect(dropped).resolves.toBeNull();
  });

  it('are kept in the order in which they were typed, also after one that failed', async () => {
    const { calls, drafts, let: answer } = server();
    const first = drafts.keep('a', { n: 1 }).catch(() => 'failed');
    void drafts.keep('a', { n: 2 });
    void drafts.keep('b', { n: 3 });
    await answer(-1);
    expect(calls).toEqual(['put a {"n":1}', 'put b {"n":3}']);
    await answer(0, true);
    await expect(first).resolves.toBe('failed');
    expect(calls.at(-1)).toBe('put a {"n":2}');
  });
});
