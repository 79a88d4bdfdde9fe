import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Service } from './service.js';

describe('A process under a supervisor', () => {
  let folder: string;
  const services: Service[] = [];
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'tracker-service-'));
  });
  afterAll(async () => {
    for (const service of services) await service.end('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  const run = (name: string, script: string): Service => {
    const launch = { program: 'sh', args: ['-c', script] };
    const service = new Service(name, join(folder, `${name}.log`), launch);
    services.push(service);
    service.start();
    return service;
  };
  const until = async (holds: () => boolean): Promise<void> => {
    for (const end = Date.now() + 5_000; !holds(); await pause(10))
      if (Date.now() > end) throw new Error('it never came');
  };

  it('that ends by itself is told of with its last lines, and started again', async () => {
    const service = run('loose', 'echo one; echo the reason >&2; exit 3');
    await until(() => service.unasked.length > 1);
    expect(service.unasked[1]).toMatchObject({ code: 3, lastLines: 'one\nthe reason' });
    expect(service.unclean).toEqual([]);
  });

  it('is told of when it was told to stop and did not end well', async () => {
    const waiting = (then: string) => `trap '${then}' TERM; echo up; while :; do sleep 0.05; done`;
    const bad = run('bad', waiting('echo cannot; exit 1'));
    const good = run('good', waiting('exit 0'));
    await pause(300);
    await Promise.all([bad.end('SIGTERM'), good.end('SIGTERM')]);
    expect([bad.unasked, good.unasked, good.unclean]).toEqual([[], [], []]);
    expect(bad.unclean).toMatchObject([{ code: 1, lastLines: 'up\ncannot' }]);
  });
});
