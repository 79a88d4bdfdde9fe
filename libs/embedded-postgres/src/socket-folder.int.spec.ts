import { chmodSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { cleanUp, temporaryFolder } from '../test/harness.js';
import { serverUser } from './os-user.js';
import { isPrivateTo, socketFile, socketFolder, socketFolderName } from './socket-folder.js';

afterEach(cleanUp);

const openFolder = (): string => {
  const folder = temporaryFolder();
  chmodSync(folder, 0o777);
  return folder;
};

describe('the folder of the socket', () => {
  const user = serverUser();
  const inside = (place: string, data: string, before: string | null = null) =>
    socketFolder(data, user, before, place);

  it('is private, the same each time, and another for each data folder', () => {
    const place = openFolder();
    const one = inside(place, '/data/one');
    expect(one.startsWith(join(place, 'foi-tracker-'))).toBe(true);
    expect(inside(place, '/data/one')).toBe(one);
    expect(inside(place, '/data/two')).not.toBe(one);
    expect(isPrivateTo(one, user)).toBe(true);
  });

  it('leaves a TMPDIR that is too long for a socket path', () => {
    const place = join(temporaryFolder(), 'x'.repeat(90));
    mkdirSync(place);
    const folder = inside(place, `/data/${process.pid}`);
    expect(Buffer.byteLength(socketFile(folder))).toBeLessThanOrEqual(107);
    expect(folder.startsWith('/tmp/foi-tracker-')).toBe(true);
    rmSync(folder, { recursive: true });
  });

  it('stays that of the server before after a crash, unless it is no longer private', () => {
    const before = inside(openFolder(), '/data/one');
    const place = openFolder();
    expect(inside(place, '/data/one', before)).toBe(before);
    chmodSync(before, 0o755);
    expect(inside(place, '/data/one', before)).not.toBe(before);
  });

  it('is no link that somebody laid there', () => {
    const place = openFolder();
    const link = join(place, socketFolderName('/data/one'));
    symlinkSync('/tmp', link);
    expect(isPrivateTo(link, user)).toBe(false);
    expect(inside(place, '/data/one')).not.toBe(link);
  });
});
