import { DoorTaken, openOperatorsDoor } from './operators-door.js';

const metrics = { text: async () => ({ type: 'text/plain', text: 'tracker_build_info 1\n' }) };
const host = '127.0.0.1';

const opened = async (checks: Readonly<Record<string, () => Promise<unknown>>>) => {
  const door = await openOperatorsDoor({ port: 0, host, metrics, checks, patienceMs: 50 });
  const ask = (path: string, method = 'GET') =>
    fetch(`http://${host}:${door.port}${path}`, { method });
  return { door, ask };
};

describe('The port for operators', () => {
  it('gives the metrics and nothing but what it is for', async () => {
    const { door, ask } = await opened({});
    expect(await (await ask('/metrics')).text()).toContain('tracker_build_info');
    expect((await ask('/health/live')).status).toBe(200);
    expect((await ask('/api/requests')).status).toBe(404);
    expect((await ask('/metrics', 'POST')).status).toBe(405);
    await door.close();
  });

  it('is not ready while something it needs fails or hangs, and says which', async () => {
    const { door, ask } = await opened({
      log: async () => 1n,
      database: () => Promise.reject(new Error('password of the database')),
      queues: () => new Promise(() => {}),
    });
    const answer = await ask('/health/ready');
    expect(answer.status).toBe(503);
    expect(await answer.json()).toEqual({
      ...{ status: 'away', log: 'ok', database: 'away', queues: 'away' },
    });
    await door.close();
  });

  it('is not ready any more once the process was told to stop, and still gives the metrics', async () => {
    const { door, ask } = await opened({ log: async () => 1n });
    expect((await ask('/health/ready')).status).toBe(200);
    door.leave();
    const answer = await ask('/health/ready');
    expect([answer.status, await answer.json()]).toEqual([503, { status: 'stopping' }]);
    expect((await ask('/health/live')).status).toBe(200);
    expect((await ask('/metrics')).status).toBe(200);
    await door.close();
  });

  it('says by number that its port is taken', async () => {
    const { door } = await opened({});
    const second = openOperatorsDoor({ port: door.port, host, metrics, checks: {} });
    await expect(second).rejects.toThrow(new DoorTaken(door.port).message);
    await door.close();
  });
});
