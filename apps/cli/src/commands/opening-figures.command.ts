import type { OpeningFigures } from '@tracker/application';
import { applicantTypes } from '@tracker/statute';
import { answerOf } from '../shell/answer.js';
import { type CliCommand, jsonOption } from '../shell/cli-command.js';
import { count, organCode, year } from '../shell/words.js';

type Figures = {
  readonly naturalPerson: number;
  readonly business: number;
  readonly research: number;
  readonly publicWelfare: number;
  readonly legalServices: number;
  readonly other: number;
};
type Options = Figures & { readonly organ: string; readonly year: number };

export const openingFiguresCommand: CliCommand = (program, answering) => {
  const command = program
    .command('opening-figures')
    .description('录入启用年度的期初结转数，按申请人类型；每一件成为一条期初登记')
    .requiredOption('--organ <代码>', '机关代码', organCode)
    .requiredOption('--year <年度>', '启用的年度', year);
  for (const { code, label } of applicantTypes)
    command.option(`--${code} <件数>`, `上年结转：${label}`, count, 0);
  command
    .option(...jsonOption)
    .action((options: Options) => answering(() => enterFigures(options)));
};

const figuresOf = (options: Figures): OpeningFigures => ({
  'natural-person': options.naturalPerson,
  business: options.business,
  research: options.research,
  'public-welfare': options.publicWelfare,
  'legal-services': options.legalServices,
  other: options.other,
});

const enterFigures = async (options: Options) => {
  const { organ, year: ofYear } = options;
  const figures = figuresOf(options);
  const [{ withTracker }, { catchUp }, { orderOf }, { idFrom }, application] = await Promise.all([
    import('../tracker/with-tracker.js'),
    import('../tracker/caught-up.js'),
    import('../tracker/order.js'),
    import('@tracker/platform'),
    import('@tracker/application'),
  ]);
  return withTracker({ command: 'opening-figures' }, async (tracker) => {
    const { runner, organs, calendar } = tracker;
    const { EnterOpeningFigures, EnterOpeningFiguresHandler } = application;
    // The same figures once more are the same order, so that one cut short is finished.
    const id = idFrom('opening-figures', organ, String(ofYear), JSON.stringify(figures));
    const order = orderOf('enter-opening-figures', id);
    const handler = new EnterOpeningFiguresHandler(runner, organs, calendar);
    const opened = await handler.execute(new EnterOpeningFigures(order, organ, ofYear, figures));
    await catchUp(tracker, opened.position);
    return answerOf({ organ, year: ofYear, ...opened }, [
      `已登记 ${opened.numbers.length} 件期初结转：${opened.numbers.at(0)} 至 ${opened.numbers.at(-1)}。`,
    ]);
  });
};
