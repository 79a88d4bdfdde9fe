import { chownSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ask, cleanUp, member, open, postmasters, temporaryFolder } from '../test/harness.js';
import { currentUser, findUser, type OsUser, serverUser } from './os-user.js';

afterEach(cleanUp);

/** Somebody who is not root: ourselves, or for root `nobody`. */
const person = (): OsUser => {
  const self = currentUser();
  const found = self.uid === 0 ? findUser('nobody') : self;
  if (found === null) throw new Error('this machine has no user nobody');
  return found;
};

/** A folder of this person and how to run a process as them, with a home and TMPDIR of their own. */
const desk = () => {
  const { uid, gid } = person();
  const home = temporaryFolder();
  const folder = join(home, 'data');
  mkdirSync(folder);
  const env = { PATH: process.env.PATH, HOME: home, TMPDIR: home };
  if (process.getuid?.() !== 0) return { folder, run: { env } };
  for (const path of [home, folder]) chownSync(path, uid, gid);
  return { folder, run: { uid, gid, env } };
};

describe('the user of the server', () => {
  it('is a normal user who starts it, and nothing asks for more rights', async () => {
    const { folder, run } = desk();
    const first = member(folder, 'person', { spawn: run });
    expect(await first.next('open')).toMatchObject({ started: true });
    expect(statSync(join(folder, 'postgres')).uid).toBe(person().uid);
    await first.close();
    expect(postmasters(folder)).toEqual([]);
  });

  it('stays the owner of the folder when root comes, who shares it, starts it and leaves it usable', async () => {
    const { folder, run } = desk();
    const first = member(folder, 'person', { spawn: run });
    await first.next('open');
    const mine = await open(folder);
    expect(mine.started).toBe(false);
    expect(await ask(mine.connection, 'select current_user::text as who')).toEqual([
      { who: 'tracker' },
    ]);
    await first.close();
    await mine.close();

    const alone = await open(folder);
    expect(alone.started).toBe(true);
    await alone.close();
    const again = member(folder, 'person', { spawn: run });
    expect(await again.next('open')).toMatchObject({ started: true });
    await again.close();
  });

  it('is never root, whose folder may stay root-owned', async () => {
    const folder = temporaryFolder();
    const postgres = await open(folder);
    const [server = 0] = postmasters(folder);
    expect(statSync(`/proc/${server}`).uid).toBe(serverUser().uid);
    expect(serverUser().uid).not.toBe(0);
    expect(statSync(folder).uid).toBe(currentUser().uid);
    expect(statSync(postgres.connection.host).mode & 0o777).toBe(0o700);
    await postgres.close();
  });

  it('is not somebody else without the rights to the folder', async () => {
    const { run } = desk();
    const folder = temporaryFolder();
    await (await open(folder)).close();
    const stranger = member(folder, 'stranger', { spawn: run });
    if (currentUser().uid !== 0) {
      await stranger.next('open');
      return stranger.close();
    }
    expect(await stranger.next('refused')).toMatchObject({ code: 'data-folder-unwritable' });
  });
});
