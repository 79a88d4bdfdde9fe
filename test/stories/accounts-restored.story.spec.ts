import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { restoreBackup, writeBackup } from '@tracker/application';
import { type Adapters, type Services, wireServices } from '@tracker/runtime';
import { type TestDatabase, testDatabase } from '@tracker/testing';
import { TOTP } from 'otpauth';
import { testAdapters } from '../support/test-adapters.js';

const id = '0190d2f0-0000-7000-8000-000000000001';
const password = 'seven-blue-herons';
const now = new Date('2024-03-04T02:00:00Z');
const later = new Date('2024-03-04T02:05:00Z');

describe('People after a restore', () => {
  const open: { database: TestDatabase; adapters: Adapters }[] = [];
  const folder = mkdtempSync(join(tmpdir(), 'tracker-accounts-'));
  const file = join(folder, 'office.backup');

  afterAll(async () => {
    for (const { database, adapters } of open) {
      await adapters.close();
      await database.drop();
    }
    rmSync(folder, { recursive: true });
  });

  const office = async (): Promise<{ adapters: Adapters; services: Services }> => {
    const database = await testDatabase();
    const adapters = await testAdapters(database);
    open.push({ database, adapters });
    return { adapters, services: wireServices(adapters) };
  };

  it('sign in with the same password and code, for the same organs, and what they did is known', async () => {
    const { adapters, services } = await office();
    const person = { id, account: 'liqiang', name: '李强', organ: 'A', roles: ['承办'] as const };
    await services.credentials.open({ ...person, password });
    await services.credentials.open({
      ...person,
      id: crypto.randomUUID(),
      account: 'new',
      password,
    });
    await services.staff.admit('B', 'liqiang', ['窗口']);
    const { uri } = await services.secondFactor.offer(id, 'liqiang');
    const secret = new URL(uri).searchParams.get('secret') ?? '';
    const codeAt = (at: Date) => new TOTP({ secret }).generate({ timestamp: at.getTime() });
    await services.secondFactor.confirm(id, codeAt(now), now);
    await services.audit.record({ organ: 'A', actor: 'cli:root', action: 'user-added' });
    await writeBackup(services.store, adapters.pool, file, undefined);

    const elsewhere = await office();
    const keys = { file: `${file}.keys`, passphrase: undefined };
    await elsewhere.adapters.asOwner((owner) => restoreBackup(owner, file, keys));
    const { signIn, staff, audit } = elsewhere.services;
    const attempt = { account: 'liqiang', password, address: '10.0.0.1' };
    await expect(signIn.withPassword(attempt, later)).rejects.toThrow('code-required');
    const known = await signIn.withPassword({ ...attempt, code: codeAt(later) }, later);
    expect(known).toEqual({ id, organ: 'A', account: 'liqiang' });
    expect(await staff.organsOf(id)).toEqual(['A', 'B']);
    const actions = (await audit.latest('A', 10)).map(({ action }) => action);
    expect(actions).toEqual(['signed-in', 'user-added']);
  });
});
