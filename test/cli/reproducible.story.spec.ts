import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CliOffice, cliOffice } from '../support/cli-office.js';

const ledger = join(__dirname, '..', 'data', 'ledgers', 'shuyang-drc-2023.csv');
const published = join(__dirname, '..', 'data', 'published-tables', 'shuyang-drc-2023.json');
const asked = ['annual-report', '--organ', 'drc', '--year', '2023'];
const elsewhere = { TRACKER_DATA: 'restored' };

type Basis = { readonly position: string; readonly events: number };
type Cell = { readonly value: number; readonly requests: readonly object[] };

describe('An annual report', () => {
  let office: CliOffice;
  let json: string;
  let html: string;

  const bytes = async (words: readonly string[], env = {}): Promise<string> => {
    const { code, stdout, stderr } = await office.run(words, { env });
    if (code !== 0) throw new Error(stderr);
    return stdout;
  };

  const documents = async (env = {}): Promise<readonly string[]> => {
    const digests: string[] = [];
    for (const format of ['docx', 'xlsx']) {
      const words = [...asked, '--format', format, '--out', `report.${format}`];
      digests.push((await office.json<{ sha256: string }>(words, { env })).sha256);
    }
    return digests;
  };

  beforeAll(async () => {
    office = await cliOffice();
    await office.json(['import-ledger', '--organ', 'drc', '--file', ledger]);
    json = await bytes([...asked, '--json']);
    html = await bytes([...asked, '--format', 'html']);
  });
  afterAll(() => office.close());

  it('is the same bytes again, in every format', async () => {
    expect(await bytes([...asked, '--json'])).toBe(json);
    expect(await bytes([...asked, '--format', 'json'])).toBe(json);
    expect(await bytes([...asked, '--format', 'html'])).toBe(html);
    expect(json.endsWith('}\n')).toBe(true);
    expect(html).toContain('<!DOCTYPE html>');
  });

  it('goes to a file as it goes to the screen, with its digest', async () => {
    const words = [...asked, '--format', 'html', '--out', 'report.html'];
    const { basis } = JSON.parse(json) as { basis: object };
    const file = join(office.folder, 'report.html');
    expect(await office.json(words)).toEqual({
      file,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      basis,
    });
    expect(readFileSync(file, 'utf8')).toBe(html);
  });

  it('stays the same when the read models are rebuilt', async () => {
    const { models } = await office.json<{ models: readonly { equal: boolean }[] }>(['rebuild']);
    expect(models.length).toBeGreaterThan(3);
    expect(models.every(({ equal }) => equal)).toBe(true);
    expect(await bytes([...asked, '--json'])).toBe(json);
  });

  it('stays the same when other years and organs move on, and as of its own position', async () => {
    await office.json(['organ-add', '--organ', 'other', '--name', '另一机关']);
    const figures = ['--natural-person', '2', '--other', '1'];
    const opening = ['opening-figures', '--organ', 'other', '--year', '2024', ...figures];
    const opened = await office.json(opening);
    expect(opened).toMatchObject({
      numbers: ['期初-2024-0001', '期初-2024-0002', '期初-2024-0003'],
    });
    expect(await office.json(opening)).toEqual(opened);
    expect(await bytes([...asked, '--json'])).toBe(json);
    const { basis } = JSON.parse(json) as { basis: Basis };
    expect(await bytes([...asked, '--as-of', basis.position, '--json'])).toBe(json);
    const earlier = await office.json([...asked, '--as-of', '2'], { code: 0 });
    expect(earlier).toMatchObject({ basis: { events: expect.any(Number) } });
    expect(earlier).not.toMatchObject({ basis });
  });

  it('stays the same in another folder, restored from a backup with or without keys', async () => {
    const passphrase = { TRACKER_BACKUP_PASSPHRASE: '一句口令' };
    const backup = await office.json<object>(['backup', 'office.bak'], { env: passphrase });
    expect(backup).toMatchObject({ file: join(office.folder, 'office.bak') });
    expect(backup).toMatchObject({ position: expect.stringMatching(/^\d+$/) });
    expect(readFileSync(join(office.folder, 'office.bak.keys'), 'utf8')).not.toContain('"clear"');

    const words = ['restore', 'office.bak', '--keys', 'office.bak.keys'];
    expect(await office.json(words, { code: 1, env: elsewhere })).toMatchObject({
      error: { code: 'backup-keys-locked' },
    });
    expect(await office.json(words, { env: { ...elsewhere, ...passphrase } })).toEqual(backup);
    expect(await bytes([...asked, '--json'], elsewhere)).toBe(json);
    expect(await bytes([...asked, '--format', 'html'], elsewhere)).toBe(html);
    expect(await documents(elsewhere)).toEqual(await documents());
    expect(await office.json(['verify'], { env: elsewhere })).toMatchObject({ ok: true });
    const again = await office.json(words, { code: 1, env: { ...elsewhere, ...passphrase } });
    expect(again).toMatchObject({ error: { code: 'backup-target-not-empty' } });
    const sealed = { TRACKER_DATA: 'sealed' };
    expect(await office.json(['restore', 'office.bak'], { env: sealed })).toEqual(backup);
    expect(await bytes([...asked, '--json'], sealed)).toBe(json);
  });

  it('shows the requests of a cell, as many as its number says', async () => {
    const { sectionThree } = JSON.parse(json) as {
      sectionThree: { rows: readonly { cells: readonly number[] }[] };
    };
    const words = ['cell', '--organ', 'drc', '--year', '2023', '--row', '1', '--column', '7'];
    const { value, requests } = await office.json<Cell>(words);
    expect(value).toBe(sectionThree.rows[0]?.cells[6]);
    expect(requests).toHaveLength(value);
    expect(requests[0]).toMatchObject({
      number: expect.stringMatching(/^2023-/),
      events: [{ position: expect.stringMatching(/^\d+$/), type: 'RequestRegistered' }],
    });
    const outside = ['cell', '--organ', 'drc', '--year', '2023', '--row', '26', '--column', '1'];
    expect(await office.json(outside, { code: 1 })).toMatchObject({
      error: { code: 'cell-outside-table', facts: { rows: 25, columns: 7 } },
    });
  });

  it('compares with the table published for the year before, strictly when asked', async () => {
    const table = JSON.parse(readFileSync(published, 'utf8')) as {
      section3: { rows: readonly { key: string; cells: (number | null)[] }[] };
    };
    const open = table.section3.rows.find(({ key }) => key === '四');
    open?.cells.splice(0, 1, 99);
    writeFileSync(join(office.folder, 'table.json'), JSON.stringify(table));
    const words = ['published-table', '--organ', 'drc', '--file', 'table.json'];
    expect(await office.json(words)).toMatchObject({ year: 2023, form: expect.any(String) });
    const next = ['annual-report', '--organ', 'drc', '--year', '2024'];
    const { checks } = await office.json<{ checks: readonly { id: string; passed: boolean }[] }>(
      next,
    );
    expect(checks.find(({ id }) => id === 'C5')).toMatchObject({ level: 'error', passed: false });
    expect(await office.json([...next, '--strict'], { code: 1 })).toMatchObject({
      error: { code: 'checks-failed', facts: { checks: [{ id: 'C5' }] } },
    });
  });
});
