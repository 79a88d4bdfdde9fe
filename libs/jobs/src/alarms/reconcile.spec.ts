import { reconcile, type WantedAlarm } from './reconcile.js';

describe('Comparing what is wanted with what is queued', () => {
  it('holds one page at a time and asks for the next when the first is dealt with', async () => {
    const course: string[] = [];
    async function* wanted(): AsyncGenerator<WantedAlarm[]> {
      for (const page of ['a', 'b']) {
        course.push(`page ${page}`);
        yield [1, 2].map((n) => ({ id: `${page}-${n}`, payload: {}, at: new Date() }));
      }
    }
    const queues = {
      missing: async (_: string, ids: readonly string[]) => {
        course.push(`asked ${ids.join()}`);
        return ids.filter((id) => id === 'b-2');
      },
      addAlarms: async (_: string, alarms: readonly { id: string }[]) => {
        course.push(`added ${alarms.map(({ id }) => id).join()}`);
        return alarms.length;
      },
    };
    const sum = await reconcile({ queues, queue: 'reminders', wanted: wanted() });
    expect(sum).toEqual({ wanted: 4, missing: 1, added: 1 });
    expect(course).toEqual(['page a', 'asked a-1,a-2', 'page b', 'asked b-1,b-2', 'added b-2']);
  });
});
