import { chmodSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { cleanUp, temporaryFolder } from '../test/harness.js';
import { prepareDataFolder, resolveDataFolder } from './data-folder.js';
import { serverUser } from './os-user.js';

afterEach(cleanUp);

const asPerson = { cwd: '/somewhere', projectRoot: '/home/office/tracker', uid: 1000 };

describe('the data folder', () => {
  it.each([
    ['nothing is named', {}, '/home/office/tracker/.tracker-data'],
    ['the name is empty', { TRACKER_DATA: ' ' }, '/home/office/tracker/.tracker-data'],
    ['an absolute one is named', { TRACKER_DATA: '/data/foi' }, '/data/foi'],
    ['a relative one is named', { TRACKER_DATA: 'foi' }, '/somewhere/foi'],
    ['npm tells the caller', { TRACKER_DATA: '../foi', INIT_CWD: '/home/li/x' }, '/home/li/foi'],
  ])('when %s', (_when, env, folder) => {
    expect(resolveDataFolder({ ...asPerson, env })).toEqual({ folder, chosenBecause: null });
  });

  it('is made with its parents and may be entered by the user of the server', () => {
    const asked = join(temporaryFolder(), 'a/b');
    const before = process.umask(0o077);
    try {
      expect(prepareDataFolder(asked, serverUser())).toBe(asked);
    } finally {
      process.umask(before);
    }
  });
});

// What follows concerns root alone; as a normal user it holds that nothing is moved.
describe('a data folder that root names', () => {
  const isRoot = process.getuid?.() === 0;
  const choose = (projectRoot: string, env = {}) =>
    resolveDataFolder({ env, cwd: '/', projectRoot, uid: process.getuid?.() ?? -1 });

  it('lies under /var/lib, one for each checkout, when the checkout is closed to the server', () => {
    const home = temporaryFolder();
    const checkouts = [join(home, 'one/tracker'), join(home, 'two/tracker')];
    for (const checkout of checkouts) mkdirSync(checkout, { recursive: true });
    chmodSync(home, 0o700);
    const choices = checkouts.map((checkout) => choose(checkout));
    const asked = checkouts.map((checkout) => join(checkout, '.tracker-data'));
    if (isRoot) {
      expect(choices[0]?.folder).toMatch(/^\/var\/lib\/foi-tracker\/tracker-[0-9a-f]{12}$/);
      expect(choices[0]?.chosenBecause).toContain(choices[0]?.folder);
      expect(choices[0]?.chosenBecause).toContain(`无法进入 ${asked[0]}`);
      expect(choices[0]?.folder).not.toBe(choices[1]?.folder);
    } else {
      expect(choices.map((choice) => choice.folder)).toEqual(asked);
    }
    const named = choose('/work', { TRACKER_DATA: join(home, 'named') });
    expect(named.folder.startsWith('/var/lib/foi-tracker/named-')).toBe(isRoot);
  });

  it('stays where it is when only the folder itself is closed, and opens to the group of the server alone', () => {
    const folder = temporaryFolder();
    chmodSync(folder, 0o700);
    expect(choose('/', { TRACKER_DATA: folder })).toEqual({ folder, chosenBecause: null });
    expect(prepareDataFolder(folder, serverUser())).toBe(folder);
    const found = statSync(folder);
    expect(found.mode & 0o777).toBe(isRoot ? 0o710 : 0o700);
    expect(found.gid).toBe(serverUser().gid);
  });
});
