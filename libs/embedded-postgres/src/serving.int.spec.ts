import {
  ask,
  cleanUp,
  member,
  open,
  postmasterPid,
  temporaryFolder,
  until,
} from '../test/harness.js';
import { claimServing } from './serving.js';

afterEach(cleanUp);

describe('serving a data folder', () => {
  it('is refused to a second process, which learns who serves, and free again once that one is killed', async () => {
    const folder = temporaryFolder();
    const api = member(folder, 'api', { serve: true });
    expect((await api.next('open')).granted).toBe(true);

    const mine = await open(folder);
    const request = { connection: mine.connection, application: 'second', log: () => {} };
    const holder = { application: 'api', pid: api.pid };
    expect(await claimServing(request)).toEqual({ granted: false, holder });

    api.kill('SIGKILL');
    await until(async () => (await mine.holders()).length === 1);
    const claim = await claimServing(request);
    expect(claim.granted).toBe(true);
    if (claim.granted) await claim.release();
    await mine.close();
  });

  it('is claimed anew after the server was lost', async () => {
    const folder = temporaryFolder();
    const api = member(folder, 'api', { serve: true });
    await api.next('open');
    const mine = await open(folder);
    process.kill(postmasterPid(folder), 'SIGKILL');
    const held = async () => {
      const sql = `select count(*)::int as held from pg_locks where locktype = 'advisory' and objid = 2 and granted`;
      return JSON.stringify(await ask(mine.connection, sql).catch(() => null)) === '[{"held":1}]';
    };
    await until(held);
    const request = { connection: mine.connection, application: 'second', log: () => {} };
    expect((await claimServing(request)).granted).toBe(false);
    await mine.close();
    await api.close();
  });
});
