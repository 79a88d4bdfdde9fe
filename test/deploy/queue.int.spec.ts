import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describeWith } from '@tracker/testing';
import { Redis } from 'ioredis';

describeWith('redis', 'The Redis of the cluster', (program) => {
  it('takes the password of the queue’s address, throws no job out, and shows nobody the password', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'foi-queue-'));
    const probe = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => probe.once('listening', resolve));
    const { port } = probe.address() as AddressInfo;
    await new Promise((resolve) => probe.close(resolve));
    const config = readFileSync('deploy/redis/redis.conf', 'utf8')
      .replace('dir /data', `dir ${folder}`)
      .replace('port 6379', `port ${port}`)
      .replace('bind 0.0.0.0 -::*', 'bind 127.0.0.1');
    writeFileSync(join(folder, 'redis.conf'), config);
    writeFileSync(join(folder, 'queue_url'), 'redis://:secret0123@redis:6379\n');
    const env = {
      ...process.env,
      PATH: `${join(program, '..')}:${process.env.PATH}`,
      QUEUE_URL_FILE: join(folder, 'queue_url'),
      REDIS_CONFIG: join(folder, 'redis.conf'),
    };
    const server = spawn('sh', ['deploy/redis/start.sh'], { env, stdio: 'ignore' });
    const health = () => spawnSync('sh', ['deploy/redis/health.sh', String(port)], { env }).status;
    const options = { port, maxRetriesPerRequest: 1, retryStrategy: null };
    try {
      for (let left = 100; health() !== 0; left -= 1) {
        if (left === 0) throw new Error('Redis does not answer');
        await pause(50);
      }
      const stranger = new Redis({ ...options, host: '127.0.0.1' });
      stranger.on('error', () => undefined);
      await expect(stranger.ping()).rejects.toThrow('NOAUTH');
      stranger.disconnect();
      const redis = new Redis({ ...options, host: '127.0.0.1', password: 'secret0123' });
      expect(await redis.config('GET', 'maxmemory-policy')).toEqual([
        'maxmemory-policy',
        'noeviction',
      ]);
      expect(await redis.config('GET', 'appendonly')).toEqual(['appendonly', 'yes']);
      redis.disconnect();
      expect(execFileSync('ps', ['-ww', '-eo', 'args'], { encoding: 'utf8' })).not.toContain(
        'secret0123',
      );
    } finally {
      // Redis is the very process that was started: it leaves in order when it is told to.
      const left = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGTERM');
      expect(await left).toBe(0);
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('does not start on an address without one', () => {
    const folder = mkdtempSync(join(tmpdir(), 'foi-queue-'));
    writeFileSync(join(folder, 'queue_url'), 'redis://redis:6379\n');
    const env = { ...process.env, QUEUE_URL_FILE: join(folder, 'queue_url') };
    const { status, stderr } = spawnSync('sh', ['deploy/redis/start.sh'], {
      env,
      encoding: 'utf8',
    });
    rmSync(folder, { recursive: true });
    expect(status).toBe(1);
    expect(stderr).toContain('没有口令');
  });
});
