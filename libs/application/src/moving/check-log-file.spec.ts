import type { EventStore } from '@tracker/event-store';
import { checkLogFile } from './check-log-file.js';
import { exportLog } from './export-log.js';
import { exported, fileOf, removeFiles, smallLog } from './log-file.fixture.js';

type Lines = readonly string[];
type Change = (lines: Lines) => Lines;

const at =
  (line: number, change: (text: string) => string): Change =>
  (lines) =>
    lines.map((text, n) => (n === line - 1 ? change(text) : text));
const without =
  (line: number): Change =>
  (lines) =>
    lines.filter((_, n) => n !== line - 1);
const swapped =
  (one: number, other: number): Change =>
  (lines) => {
    const all = [...lines];
    [all[one - 1], all[other - 1]] = [lines[other - 1] ?? '', lines[one - 1] ?? ''];
    return all;
  };
/** Numbered and placed anew, as somebody would who knows the format. */
const renumbered: Change = (lines) => {
  let n = 0;
  return lines.map((text) => {
    const line = JSON.parse(text);
    return line.kind === 'event' ? JSON.stringify({ ...line, n: ++n, position: String(n) }) : text;
  });
};

describe('A file of the log', () => {
  let store: EventStore;
  let lines: Lines;
  beforeAll(async () => {
    store = await smallLog();
    lines = await exported(store);
  });
  afterAll(removeFiles);

  it('is whole as it was written, and names the positions that its events name', async () => {
    const { end, named, carriedFrom } = await checkLogFile(fileOf(lines));
    expect(end).toMatchObject({ events: 5, position: '5', rows: 1, files: 0 });
    expect(named).toEqual([1n, 2n]);
    expect(carriedFrom).toBe(Buffer.byteLength(lines.slice(0, 6).join('\n')) + 1);
    await expect(checkLogFile(fileOf(lines, ''))).resolves.toMatchObject({ end });
  });

  it.each<[string, Change, object]>([
    [
      'a changed word',
      at(3, (text) => text.replace('三', '二')),
      { line: 3, stream: 'case-2', revision: '0' },
    ],
    [
      'a flipped byte in a hash',
      at(5, (text) => text.replace(/"hash":"./, '"hash":"x')),
      { line: 5, stream: 'case-1', revision: '1' },
    ],
    ['an event taken out', without(3), { line: 3, stream: 'report-A', revision: '0' }],
    [
      'an event taken out, the rest renumbered',
      (all) => renumbered(without(3)(all)),
      { line: 5, stream: 'case-2', revision: '1' },
    ],
    [
      'the last event of a stream taken out, the rest renumbered',
      (all) => renumbered(without(6)(all)),
      { line: 7, what: expect.stringContaining('events') },
    ],
    [
      'two events in each other’s place',
      swapped(3, 4),
      { line: 3, stream: 'report-A', revision: '0' },
    ],
    [
      'two events in each other’s place, renumbered',
      (all) => renumbered(swapped(3, 4)(all)),
      { line: 8, what: expect.stringContaining('digest') },
    ],
    [
      'an event twice',
      (all) => [...all.slice(0, 3), ...all.slice(2)],
      { line: 4, stream: 'case-2', revision: '0' },
    ],
    [
      'an event before the place it had',
      at(4, (text) => text.replace('"position":"3"', '"position":"1"')),
      { line: 4, stream: 'report-A' },
    ],
    ['a line that is no JSON', at(4, (text) => text.slice(0, -3)), { line: 4 }],
    [
      'an event without a revision',
      at(4, (text) => text.replace('"revision":"0"', '"revision":"x"')),
      { line: 4 },
    ],
    [
      'a changed row',
      at(7, (text) => text.replace('承办', '管理')),
      { line: 8, what: expect.stringContaining('sha256') },
    ],
    ['a row taken out', without(7), { line: 7, what: expect.stringContaining('rows') }],
    ['an event after the rows', swapped(6, 7), { line: 7 }],
    ['something after the end', (all) => [...all, all[6] ?? ''], { line: 9 }],
  ])('is refused at its place: %s', async (_what, change, facts) => {
    await expect(checkLogFile(fileOf(change(lines)))).rejects.toMatchObject({
      code: 'log-file-broken',
      message: expect.stringContaining('未作任何导入'),
      facts,
    });
  });

  it('is refused when it was cut short', async () => {
    for (const kept of [1, 4, 7])
      await expect(checkLogFile(fileOf(lines.slice(0, kept)))).rejects.toMatchObject({
        code: 'log-file-incomplete',
      });
  });

  it.each([
    ['nothing', () => []],
    ['no JSON', () => ['一份文件']],
    ['a backup', at(1, () => '{"kind":"head","format":"foi-tracker-backup","version":2}')],
    ['one of a later release', at(1, (text) => text.replace('"version":1', '"version":2'))],
  ] satisfies [string, Change][])('is refused when it is none: %s', async (_what, change) => {
    await expect(checkLogFile(fileOf(change(lines)))).rejects.toMatchObject({
      code: expect.stringMatching(/^log-file-(unreadable|incomplete)$/),
    });
  });

  it('is not written from a log that was changed', async () => {
    const changed: EventStore = {
      ...store,
      readAll: async (options) =>
        (await store.readAll(options)).map((event) =>
          event.position === 4n ? { ...event, data: { text: '改' } } : event,
        ),
    };
    await expect(exported(changed)).rejects.toMatchObject({
      code: 'log-broken',
      facts: { stream: 'case-1', revision: '1' },
    });
    const nowhere = exportLog(store, { query: async () => ({ rows: [] }) }, '/nowhere/at/all', 'x');
    await expect(nowhere).rejects.toThrow('ENOENT');
  });
});
