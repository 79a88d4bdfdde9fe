import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeAbandonedScans, scanFile, wordsOf } from './scan.js';

describe('The scan command', () => {
  const folder = mkdtempSync(join(tmpdir(), 'scan spec '));
  const record = join(folder, 'seen.txt');
  const script = join(folder, 'scan me.sh');
  const command = `"${script}" "${record}"`;
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** A scanner that writes down what it was shown and leaves with the code that the file names. */
  beforeAll(() =>
    writeFileSync(
      script,
      `#!/bin/sh
{ echo "$2"; stat -c '%a' "$2"; stat -c '%a' "$(dirname "$2")"; cat "$2"; } > "$1"
exit "$(cat "$2")"
`,
      { mode: 0o755 },
    ),
  );

  const seen = () => readFileSync(record, 'utf8').split('\n');

  it('is shown a private copy, which is gone afterwards', async () => {
    await scanFile(command, 'pdf', Buffer.from('0'));
    const [path = '', fileMode, folderMode, content] = seen();
    expect([fileMode, folderMode, content]).toEqual(['600', '700', '0']);
    expect(path).toMatch(/tracker-scan-\w+\/file\.pdf$/);
    expect(existsSync(path)).toBe(false);
  });

  it.each([
    ['1', 'attachment-refused-by-scan'],
    ['2', 'attachment-scan-unavailable'],
  ])('refuses with exit code %s: %s, and leaves no copy', async (exit, code) => {
    await expect(scanFile(command, 'pdf', Buffer.from(exit))).rejects.toMatchObject({ code });
    expect(existsSync(seen()[0] ?? '/')).toBe(false);
  });

  it.each(['/nowhere/scanner', '""', '   '])(
    'that cannot be run (%s) lets nothing through',
    async (none) => {
      await expect(scanFile(none, 'pdf', Buffer.from('0'))).rejects.toMatchObject({
        code: 'attachment-scan-unavailable',
      });
    },
  );

  it('is read as words, quoted ones whole', () => {
    expect(wordsOf(`clamdscan  --no-summary "/opt/a b/c.conf"`)).toEqual([
      'clamdscan',
      '--no-summary',
      '/opt/a b/c.conf',
    ]);
  });
});

describe('Copies that a killed process left behind', () => {
  it('are taken away once they are old, and only then', async () => {
    const [old, young] = await Promise.all([
      mkdtemp(join(tmpdir(), 'tracker-scan-')),
      mkdtemp(join(tmpdir(), 'tracker-scan-')),
    ]);
    const hourAgo = Date.now() / 1000 - 3600;
    utimesSync(old, hourAgo, hourAgo);
    expect(await removeAbandonedScans()).toBeGreaterThanOrEqual(1);
    expect([existsSync(old), existsSync(young)]).toEqual([false, true]);
    rmSync(young, { recursive: true });
  });
});
