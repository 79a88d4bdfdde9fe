import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLogger, readConfig } from '@tracker/platform';
import request from 'supertest';
import { ServedElsewhere, serve } from '../../apps/api/src/serve.js';

describe('Serving a data folder', () => {
  let folder: string;
  const lines: string[] = [];

  beforeAll(async () => {
    folder = join(await mkdtemp(join(tmpdir(), 'foi-serve-')), 'data');
  });
  afterAll(() => rm(join(folder, '..'), { recursive: true, force: true }));

  const start = () => {
    const env = { TRACKER_DATA: folder, PORT: '0', LOG_LEVEL: 'silent' };
    return serve({
      config: readConfig(env),
      env,
      projectRoot: process.cwd(),
      logger: createLogger('silent'),
      say: (line) => lines.push(line),
    });
  };

  it('prints the address, serves, refuses a second server, stops in order and starts again', async () => {
    const stop = await start();
    expect(lines.join('\n')).toMatch(
      /首次设置（24 小时内有效，只能用一次）：http:.*\/setup#token=/,
    );
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(lines.at(-1) ?? '')?.[0] ?? '';
    expect((await request(url).get('/health/ready')).status).toBe(200);
    const refusal = await start().catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(ServedElsewhere);
    expect((refusal as Error).message).toBe(`该数据目录已由进程 ${process.pid}（api）提供服务。`);
    expect((await request(url).get('/health/ready')).status).toBe(200);
    await stop();
    await expect(request(url).get('/health/live')).rejects.toThrow();
    await (await start())();
  }, 60_000);
});
