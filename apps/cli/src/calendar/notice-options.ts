import type { Candidate } from '@tracker/application';
import type { Command } from 'commander';
import { CliFailure } from '../shell/failure.js';
import { readBytes } from '../shell/files.js';
import { parseJson } from '../shell/stdin.js';
import { day, name, year as yearWord } from '../shell/words.js';
import type { Tracker } from '../tracker/with-tracker.js';

export type NoticeOptions = {
  readonly year: number;
  readonly file?: string;
  readonly text?: string;
  readonly amend?: boolean;
  readonly notice: string;
  readonly published: string;
};

/** What names a notice and where its days stand. */
export const withNotice = (command: Command): Command =>
  command
    .requiredOption('--year <年份>', '安排的年份', yearWord)
    .option('--file <文件>', 'chinese-days 格式的年度 JSON 文件')
    .option('--text <文件>', '通知原文的文本文件')
    .option('--amend', '通知只作调整，其余日期照现行安排')
    .requiredOption('--notice <文号>', '通知的文号', name)
    .requiredOption('--published <日期>', '通知的公布日期', day);

/** The schedule that the options name; exit 2 where days cannot be read, each told. */
export const scheduleOf = async (options: NoticeOptions, tracker: Tracker): Promise<Candidate> => {
  const { year, file, text, notice, published } = options;
  if ((file === undefined) === (text === undefined))
    throw new CliFailure('days-missing', '请用 --file 或者 --text 之一给出放假日期。', {
      exitCode: 2,
    });
  const path = file ?? text ?? '';
  const content = decoded(await readBytes(path));
  const { parseNotice, readScheduleFile } = await import('@tracker/statute');
  const base = options.amend ? await scheduleNow(tracker, year) : undefined;
  const read =
    text === undefined
      ? readScheduleFile(parseJson(content, path))
      : parseNotice(content, { year, ...(base && { base }) });
  if (read.faults.length > 0) throw unreadable(path, read.faults);
  return {
    kind: 'schedule',
    body: {
      ...{ year, noticeNumber: notice, publishedOn: published },
      restDays: [...read.restDays],
      makeUpWorkdays: [...read.makeUpWorkdays],
      source: text === undefined ? 'file' : 'text',
    },
  };
};

/** The schedule of a year in force now, with what was announced since the release. */
export const scheduleNow = async ({ calendar }: Tracker, year: number) => {
  const [{ scheduleInForce }, { builtIn, facts }] = await Promise.all([
    import('@tracker/domain'),
    calendar.refresh({ now: true }),
  ]);
  const schedules = facts.flatMap((fact) => (fact.type === 'ScheduleAnnounced' ? [fact.data] : []));
  return scheduleInForce(year, { schedules, overlays: [] }, builtIn);
};

const unreadable = (
  file: string,
  faults: readonly { readonly text: string; readonly why: string }[],
): CliFailure => {
  const lines = faults.map(({ text, why }) => `“${text}”：${why}`).join('；');
  const facts = { file, faults: JSON.stringify(faults) };
  return new CliFailure('notice-unreadable', `有读不懂的内容。${lines}。`, { exitCode: 2, facts });
};

/** Text files come as UTF-8, or as GB18030 from older editors. */
const decoded = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
};
