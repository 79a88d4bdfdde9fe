import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type CliOffice, cliOffice } from '../support/cli-office.js';

const secrets = {
  name: '欧阳不留名',
  idNumber: '320106199001011234',
  phone: '13911112222',
  email: 'not-to-be-kept@example.cn',
  address: '某市某区不留痕路7号',
  content: '关于不应留存的那件事的全部材料',
  remark: '申请人自称急用',
  other: '口头说明的缘由',
};
const row = (number: string, closedOn: string) =>
  [
    ...[number, '2024-03-01', '当面', '自然人', secrets.name, secrets.idNumber, secrets.phone],
    ...[secrets.email, secrets.address, secrets.content, closedOn && '予以公开', closedOn],
    ...[secrets.remark, secrets.other],
  ].join(',');
const header =
  '登记编号,收到日期,收到方式,申请人类型,申请人,证件号码,电话,邮箱,地址,申请内容,办理结果,办结日期,备注,来访记录';

/** Every file below a folder, whole: tables, indexes and write-ahead log alike. */
const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

const filesWith = (folder: string, needles: readonly string[]): readonly string[] =>
  filesBelow(folder).flatMap((file) => {
    const bytes = readFileSync(file);
    return needles.filter((needle) => bytes.includes(needle)).map((needle) => `${file}: ${needle}`);
  });

describe('Erasing an applicant', () => {
  let office: CliOffice;
  let report: string;
  const erase = [
    'erase-applicant',
    '--organ',
    'A',
    '--number',
    '2024-1',
    '--reason',
    '本人申请抹除',
  ];
  const asked = ['annual-report', '--organ', 'A', '--year', '2024', '--json'];

  beforeAll(async () => {
    office = await cliOffice();
    const file = join(office.folder, 'ledger.csv');
    const bring = () => office.json(['import-ledger', '--organ', 'A', '--file', file]);
    writeFileSync(file, [header, row('2024-1', '2024-03-14'), row('2024-2', '')].join('\n'));
    await bring();
  });
  afterAll(() => office.close());

  it('is refused while a request of the applicant is open', async () => {
    expect(await office.json(erase, { code: 1 })).toMatchObject({
      error: { code: 'applicant-has-open-request', facts: { number: '2024-2' } },
    });
  });

  it('is refused for a request that nobody made', async () => {
    const absent = erase.with(4, '2024-9');
    expect(await office.json(absent, { code: 1 })).toMatchObject({
      error: { code: 'request-not-found' },
    });
  });

  describe('of an applicant whose requests are closed', () => {
    const other = ['import-ledger', '--organ', 'B', '--file', 'closed.csv'];
    const eraseB = erase.with(2, 'B');
    const askedB = asked.with(2, 'B');

    beforeAll(async () => {
      const lines = [header, row('2024-1', '2024-03-14'), row('2024-2', '2024-03-20')];
      writeFileSync(join(office.folder, 'closed.csv'), lines.join('\n'));
      await office.json(other);
      report = (await office.run(askedB)).stdout;
      await office.json(['backup', 'before.bak']);
    });

    it('takes all requests of the applicant, once', async () => {
      expect(await office.json(eraseB)).toMatchObject({
        ...{ organ: 'B', number: '2024-1', requests: 2 },
        position: expect.stringMatching(/^\d+$/),
      });
      expect(await office.json(eraseB, { code: 1 })).toMatchObject({
        error: { code: 'applicant-already-erased' },
      });
    });

    it('leaves no clear text in any file of the data folder or in a fresh backup', async () => {
      const needles = [...Object.values(secrets), '本人申请抹除'];
      expect(filesBelow(join(office.folder, 'data')).length).toBeGreaterThan(100);
      expect(filesWith(join(office.folder, 'data'), needles)).toEqual([]);
      await office.json(['backup', 'after.bak']);
      const text = gunzipSync(readFileSync(join(office.folder, 'after.bak')));
      const keys = readFileSync(join(office.folder, 'after.bak.keys'));
      expect(text.includes('ApplicantErased')).toBe(true);
      expect(needles.filter((needle) => text.includes(needle) || keys.includes(needle))).toEqual(
        [],
      );
    });

    it('changes no table and leaves a log that verifies', async () => {
      expect((await office.run(askedB)).stdout).toBe(report);
      expect(await office.json(['verify'])).toMatchObject({ ok: true });
    });

    it('holds in a folder restored with keys saved before', async () => {
      const env = { TRACKER_DATA: 'restored' };
      const words = ['restore', 'after.bak', '--keys', 'before.bak.keys'];
      await office.json(words, { env });
      await office.json(['backup', 'again.bak'], { env });
      const destroyed = (file: string) => {
        const { clear } = JSON.parse(readFileSync(join(office.folder, file), 'utf8')) as {
          clear: { keys: readonly { id: string; key: string | null }[] };
        };
        return clear.keys.filter(({ key }) => key === null).map(({ id }) => id);
      };
      expect(destroyed('before.bak.keys')).toEqual([]);
      expect(destroyed('again.bak.keys')).toEqual(destroyed('after.bak.keys'));
      expect(destroyed('again.bak.keys')).toHaveLength(1);
    });
  });
});
