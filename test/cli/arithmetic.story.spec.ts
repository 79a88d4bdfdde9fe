import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type CliOffice, cliOffice } from '../support/cli-office.js';

const letter = { kind: 'third-party', sentOn: '2025-09-17', receivedOn: '2025-09-19' };
const e11 = {
  receivedOn: '2025-09-10',
  consultations: [{ ...letter, answeredOn: '2025-10-14' }],
};
const fullYear = (receivedOn: string) => ({
  receivedOn,
  consultations: [{ kind: 'organ', sentOn: receivedOn, answeredOn: receivedOn }],
});
const extended = (receivedOn: string) => ({
  receivedOn,
  extension: { noticeOn: receivedOn, workingDays: 20 },
});
const corrected = { noticeOn: '2022-04-12', periodEndsOn: '2022-05-05', receivedOn: '2022-04-25' };
const fee = { noticeReceivedOn: '2024-10-10', paidOn: '2024-10-25' };

// biome-ignore format: a table is read by column
const worked: readonly (readonly [id: string, facts: object, expected: object])[] = [
  ['E1',  { receivedOn: '2011-06-01' }, { dueOn: '2011-06-23' }],
  ['E2',  fullYear('2019-05-15'), { correctionNoticeDueOn: '2019-05-24', dueOn: '2019-06-13', consultations: [{ answerDueOn: '2019-06-05' }] }],
  ['E2+', extended('2019-05-15'), { dueOn: '2019-07-11' }],
  ['E3',  { receivedOn: '2020-01-13', asOf: '2020-01-26' }, { dueOn: '2020-02-13' }],
  ['E3+', { receivedOn: '2020-01-13', asOf: '2020-01-27' }, { dueOn: '2020-02-17' }],
  ['E4',  { receivedOn: '2021-04-26' }, { correctionNoticeDueOn: '2021-05-08', dueOn: '2021-05-26' }],
  ['E5',  fullYear('2022-04-01'), { correctionNoticeDueOn: '2022-04-13', dueOn: '2022-04-29', consultations: [{ answerDueOn: '2022-04-24' }] }],
  ['E6',  { receivedOn: '2024-02-08' }, { dueOn: '2024-03-13' }],
  ['E7',  fullYear('2024-09-14'), { dueOn: '2024-10-18', consultations: [{ answerDueOn: '2024-10-12' }] }],
  ['E8',  fullYear('2025-09-25'), { correctionNoticeDueOn: '2025-10-11', dueOn: '2025-10-29', consultations: [{ answerDueOn: '2025-10-22' }] }],
  ['E8+', extended('2025-09-25'), { dueOn: '2025-11-26' }],
  ['E9',  { receivedOn: '2025-12-12' }, { dueOn: '2026-01-12' }],
  ['E10', { receivedOn: '2022-04-01', corrections: [corrected] }, { dueOn: '2022-05-25', originalDueOn: '2022-04-29', waiting: null }],
  ['E11', e11, { baseDueOn: '2025-10-14', dueOn: '2025-11-04', strictDueOn: '2025-10-31', consultations: [{ answerDueOn: '2025-10-16', running: false }] }],
  ['E12', { receivedOn: '2025-09-10', consultations: [letter] }, { dueOn: '2025-11-06', strictDueOn: '2025-11-04' }],
  ['E13', { ...e11, extension: { noticeOn: '2025-11-04', workingDays: 20 } }, { dueOn: '2025-12-02', strictDueOn: '2025-11-28' }],
  ['E14', { receivedOn: '2024-09-13', fees: [fee] }, { originalDueOn: '2024-10-17', dueOn: '2024-11-22', fees: [{ payBy: '2024-11-06' }] }],
  ['E15', { receivedOn: '2025-07-01', replyReceivedOn: '2025-08-04' }, { remedies: { reviewBy: '2025-10-09' } }],
];

describe('Arithmetic by the command line', () => {
  let office: CliOffice;

  beforeAll(async () => {
    office = await cliOffice();
  });
  afterAll(() => office.close());

  const deadline = (facts: unknown, code = 0) =>
    office.json<object>(['deadline'], { input: JSON.stringify(facts), code });

  it.each(worked)('%s: deadline', async (_id, facts, expected) => {
    expect(await deadline(facts)).toMatchObject(expected);
  });

  it('answers within three seconds, with every field of the contract, and opens no data folder', async () => {
    const started = performance.now();
    const answer = await deadline({ receivedOn: '2026-12-30' });
    expect(performance.now() - started).toBeLessThan(3_000);
    expect(Object.keys(answer)).toEqual([
      ...['dueOn', 'strictDueOn', 'originalDueOn', 'baseDueOn', 'provisional'],
      ...['correctionNoticeDueOn', 'waiting', 'consultations', 'fees', 'remedies'],
      ...['steps', 'warnings'],
    ]);
    expect(answer).toMatchObject({ provisional: true });
    expect(existsSync(join(office.folder, 'data'))).toBe(false);
  });

  it('refuses an extension of 21 days, and a day that does not exist', async () => {
    const long = {
      receivedOn: '2024-03-01',
      extension: { noticeOn: '2024-03-20', workingDays: 21 },
    };
    expect(await deadline(long, 1)).toMatchObject({
      error: { code: 'extension-out-of-range', facts: { workingDays: 21 } },
    });
    expect(await deadline({ receivedOn: '2024-02-30' }, 1)).toMatchObject({
      error: { code: 'invalid-date', facts: { value: '2024-02-30' } },
    });
  });

  it('calls what is no JSON, or no facts, wrongly called', async () => {
    expect(await office.json(['deadline'], { input: '{"receivedOn":', code: 2 })).toMatchObject({
      error: { code: 'json-malformed' },
    });
    expect(await deadline({ corrections: {} }, 2)).toMatchObject({
      error: { code: 'facts-malformed', facts: { places: ['receivedOn', 'corrections'] } },
    });
  });

  it.each([
    ['--pages', 30, 0, null],
    ['--pages', 72, 420, null],
    ['--pages', 119, 1080, null],
    ['--pages', 250, 4700, null],
    ['--ordinal', 10, 0, 0],
    ['--ordinal', 25, 100, 1500],
    ['--ordinal', 31, 200, 2200],
    ['--ordinal', 51, 400, 7400],
  ])('fee %s %i: %i 元, month %p', async (option, n, amount, monthTotal) => {
    const answer = await office.json<{ steps: readonly { amount: number }[] }>([
      ...['fee', option, String(n)],
    ]);
    expect(answer).toMatchObject({ amount, monthTotal });
    expect(answer.steps.reduce((sum, step) => sum + step.amount, 0)).toBe(monthTotal ?? amount);
  });
});
