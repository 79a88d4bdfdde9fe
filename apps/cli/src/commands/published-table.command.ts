import type { Cell, PublishedReport } from '@tracker/annual-report';
import { answerOf } from '../shell/answer.js';
import { type CliCommand, jsonOption } from '../shell/cli-command.js';
import { CliFailure } from '../shell/failure.js';
import { readPublished } from '../shell/read-published.js';
import { organCode } from '../shell/words.js';

type Options = { readonly organ: string; readonly file: string };

export const publishedTableCommand: CliCommand = (program, answering) => {
  program
    .command('published-table')
    .description('录入已公布的年度报告的表，供核对上年结转（C5、C12）')
    .requiredOption('--organ <代码>', '机关代码', organCode)
    .requiredOption('--file <文件>', '年度报告（txt、html、docx、xlsx，或者表的 JSON）')
    .option(...jsonOption)
    .action((options: Options) => answering(() => record(options)));
};

const record = async ({ organ, file }: Options) => {
  const published = await readPublished(file);
  const { title, year, form } = published;
  const tables = numbersOf(published);
  const [{ withTracker }, { catchUp }, { orderOf }] = await Promise.all([
    import('../tracker/with-tracker.js'),
    import('../tracker/caught-up.js'),
    import('../tracker/order.js'),
  ]);
  return withTracker({ command: 'published-table' }, async (tracker) => {
    const order = orderOf('published-table');
    const { position } = await tracker.organOrders.record(order, organ, {
      type: 'PublishedTableRecorded',
      data: { year, form, ...tables, recordedOn: order.today, source: title },
    });
    await catchUp(tracker, position);
    return answerOf({ organ, year, form, title, position }, [
      `已录入 ${title}（${year}年度，${form}年式样）。`,
    ]);
  });
};

/** A table is compared cell by cell, so a cell with words in it cannot be taken over. */
const numbersOf = ({ tables: { sectionThree, sectionFour } }: PublishedReport) => ({
  sectionThree: sectionThree.rows.map(({ key, cells }) => cells.map(numberIn(`三/${key}`))),
  sectionFour: sectionFour.groups.map(({ label, cells }) => cells.map(numberIn(`四/${label}`))),
});

const numberIn =
  (where: string) =>
  (cell: Cell): number | null => {
    if (cell === null || typeof cell === 'number') return cell;
    if (typeof cell === 'object')
      throw new CliFailure('cell-not-placed', `${where} 空格已丢失，无法确定各数属于哪一格。`, {
        facts: { where },
      });
    throw new CliFailure('cell-not-a-number', `${where} 应为整数或空白，现为“${cell}”。`, {
      facts: { where, value: cell },
    });
  };
