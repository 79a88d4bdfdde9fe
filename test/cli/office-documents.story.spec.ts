import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtCli } from '../support/built-cli.js';
import { ServedOffice } from '../support/served-office.js';

const ledger = join(__dirname, '..', 'data', 'ledgers', 'shuyang-drc-2023.csv');
const kinds = ['docx', 'xlsx'] as const;
const name = '沭阳县发展和改革局';

type Written = { readonly file: string; readonly sha256: string; readonly basis: object };

describe('The annual report as an office document', () => {
  const office = new ServedOffice();
  let token: string;

  beforeAll(async () => {
    await builtCli();
    await office.tracker(
      ...['import-ledger', '--organ', 'drc', '--organ-name', name, '--file', ledger],
    );
    const user = ['--name', '年报员', '--role', '年报', '--organ', 'drc'];
    token = (await office.tracker<{ token: string }>('user-add', ...user)).token;
    await office.start();
  });
  afterAll(() => office.close());

  const written = (kind: string, file: string, ...more: string[]) =>
    office.tracker<Written>(
      ...['annual-report', '--organ', 'drc', '--year', '2023', ...more],
      ...['--format', kind, '--out', join(office.folder, file)],
    );
  const fetched = (path: string, headers: Record<string, string> = {}) =>
    fetch(`${office.address}/api/${path}`, {
      headers: { Authorization: `Bearer ${token}`, ...headers },
    });

  it.each(kinds)(
    'is the same %s from the command line and over HTTP, byte for byte',
    async (kind) => {
      const { file, sha256, basis } = await written(kind, `one.${kind}`);
      const bytes = readFileSync(file);
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
      expect(basis).toMatchObject({ digest: expect.stringMatching(/^sha256:/) });
      const answer = await fetched(`annual-report.${kind}?year=2023`);
      expect(answer.status).toBe(200);
      expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true);
      const disposition = answer.headers.get('content-disposition') ?? '';
      const named = decodeURIComponent(/filename\*=UTF-8''(\S+)/.exec(disposition)?.[1] ?? '');
      expect(named).toBe(`${name}2023年政府信息公开工作年度报告.${kind}`);
      expect(disposition).toContain(`filename="annual-report-2023.${kind}"`);
    },
  );

  it.each(kinds)('is the same %s again, and another one in the other form', async (kind) => {
    const { sha256 } = await written(kind, `again.${kind}`);
    expect((await written(kind, `once-more.${kind}`)).sha256).toBe(sha256);
    expect((await written(kind, `old.${kind}`, '--form', '2019')).sha256).not.toBe(sha256);
  });

  it.each(kinds)('as %s is read back by check-report, cell for cell', async (kind) => {
    const { file } = await written(kind, `read.${kind}`);
    const [checked, report] = await Promise.all([
      office.tracker<{ sectionThree: object; sectionFour: object }>('check-report', file),
      office.tracker<{ sectionThree: object; sectionFour: object }>(
        ...['annual-report', '--organ', 'drc', '--year', '2023'],
      ),
    ]);
    expect(checked).toMatchObject({
      title: `${name}2023年政府信息公开工作年度报告`,
      year: 2023,
      form: '2021',
      sectionThree: report.sectionThree,
      sectionFour: report.sectionFour,
    });
  });

  it('is held against the report of the year before, from files of any kind', async () => {
    type Checked = { findings: readonly { id: string; level: string; where: string }[] };
    const { file } = await written('html', 'now.html');
    const { file: before } = await written('docx', 'before.docx', '--year', '2022');
    const { findings } = await office.tracker<Checked>('check-report', file, '--previous', before);
    expect(findings.filter(({ level }) => level === 'error')).toEqual([]);
    expect(findings.map(({ id }) => id)).not.toContain('C5');
    const alone = await office.tracker<Checked>('check-report', file);
    expect(alone.findings).toContainEqual(
      expect.objectContaining({ id: 'C5', level: 'info', detail: '没有上一年度的报告，无法核对' }),
    );
  });

  it('published as text is checked with a word about what was lost', async () => {
    const text = join(__dirname, '..', 'data', 'published-reports', '002_c05028ffedb1b406.txt');
    const checked = await office.tracker<{ year: number; findings: readonly object[] }>(
      ...['check-report', text, '--strict'],
    );
    expect(checked.year).toBe(2020);
    expect(checked.findings[0]).toMatchObject({
      ...{ id: 'read', level: 'warning', where: '三/一' },
      detail: '印出5个数（5、0、0、0、5），应有7个，空格已丢失，无法确定各属哪一格',
    });
  });

  it('is refused without a token, and without a year', async () => {
    expect((await fetched('annual-report.docx?year=2023', { Authorization: 'none' })).status).toBe(
      401,
    );
    expect((await fetched('annual-report.xlsx?year=23')).status).toBe(400);
  });
});
