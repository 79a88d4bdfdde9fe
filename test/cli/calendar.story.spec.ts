import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CliOffice, cliOffice } from '../support/cli-office.js';

type Failure = { readonly error: { readonly code: string; readonly message: string } };

/** The schedule of 2026 stands in the release; a later version of it can be loaded on any day from its notice on. */
describe('The working calendar from the command line', () => {
  let office: CliOffice;
  const notice = (number: string, published: string) => [
    ...['--year', '2026', '--notice', number, '--published', published],
  ];

  beforeAll(async () => {
    office = await cliOffice();
    await office.json(['organ-add', '--organ', 'A', '--name', '某局']);
    writeFileSync(join(office.folder, 'change.txt'), '12月31日（周四）放假。\n');
    writeFileSync(join(office.folder, 'wrong.txt'), '12月31日（周五）放假。\n');
    const years = 'node_modules/chinese-days/dist/years/2026.json';
    copyFileSync(years, join(office.folder, '2026.json'));
  }, 120_000);
  afterAll(() => office.close());

  it('shows what is in force', async () => {
    const shown = await office.json(['calendar-show', '--year', '2026']);
    expect(shown).toMatchObject({
      year: 2026,
      schedule: { noticeNumber: '国办发明电〔2025〕7号', publishedOn: '2025-11-04' },
    });
    expect(await office.json(['calendar-show', '--year', '2031'])).toEqual({
      year: 2031,
      schedule: null,
    });
    const { stdout } = await office.run(['calendar-show']);
    expect(stdout).toContain('2026 年：国办发明电〔2025〕7号（2025-11-04 公布）');
  });

  it('previews an amendment in the words of its notice, and announces what was seen', async () => {
    const words = [...notice('调整通知', '2025-12-01'), '--text', 'change.txt', '--amend'];
    const preview = await office.json<{ digest: string }>(['calendar-preview', ...words]);
    expect(preview).toMatchObject({ open: 0, requests: 0, moves: [] });
    const seen = await office.run(['calendar-preview', ...words]);
    expect(seen.stdout).toContain('2026-12-31（星期四）');
    expect(seen.stdout).toContain('2026-01-01（星期四）至2026-01-03（星期六）');
    const stale = ['calendar-apply', ...words, '--digest', 'sha256:0'];
    expect((await office.json<Failure>(stale, { code: 1 })).error.code).toBe('preview-changed');
    const order = ['calendar-apply', ...words, '--digest', preview.digest];
    expect(await office.json(order)).toMatchObject({ requests: 0, moved: 0, resumed: false });
    const again = await office.json<Failure>(['calendar-apply', ...words], { code: 1 });
    expect(again.error.code).toBe('schedule-unchanged');
  });

  it('undoes it by a further version from a file', async () => {
    const words = [...notice('恢复原安排', '2025-12-01'), '--file', '2026.json'];
    expect(await office.json(['calendar-apply', ...words])).toMatchObject({ resumed: false });
    const { schedule } = await office.json<{ schedule: { restDays: string[] } }>([
      ...['calendar-show', '--year', '2026'],
    ]);
    expect(schedule.restDays).not.toContain('2026-12-31');
    expect(await office.json(['verify'])).toMatchObject({ ok: true });
  });

  it('lays local days off over an organ once it is told to', async () => {
    const words = ['calendar-overlay', '--organ', 'A', '--why', '某节', '--from', '2026-01-05'];
    const days = [...words, '--rest', '2026-03-09,2026-03-10'];
    expect(await office.json(days)).toMatchObject({ requests: 0 });
    expect(await office.json([...days, '--apply'])).toMatchObject({ moved: 0 });
    expect(await office.json([...words, '--none', '--apply'])).toMatchObject({ moved: 0 });
    const unknown = days.map((word) => (word === 'A' ? 'NN' : word));
    expect((await office.json<Failure>(unknown, { code: 1 })).error.code).toBe('organ-unknown');
    expect((await office.json<Failure>(words, { code: 2 })).error.code).toBe('days-missing');
  });

  it('names what it cannot read and what is missing, exit 2', async () => {
    const wrong = ['calendar-preview', ...notice('x', '2025-12-01'), '--text', 'wrong.txt'];
    const { error } = await office.json<Failure>(wrong, { code: 2 });
    expect(error.code).toBe('notice-unreadable');
    expect(error.message).toContain('2026-12-31 是星期四，不是星期五');
    const none = ['calendar-preview', ...notice('x', '2025-12-01')];
    expect((await office.json<Failure>(none, { code: 2 })).error.code).toBe('days-missing');
  });
});
