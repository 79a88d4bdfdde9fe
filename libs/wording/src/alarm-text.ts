import type { Alarm, AlarmAction } from '@tracker/alarms';
import { dayText as day } from './labels.js';

/** What the sentence needs besides the alarm. */
export type AlarmFacts = {
  /** 登记编号 */
  readonly number: string;
  /** Working days to the due date as shown; 0 on the day, negative after. */
  readonly daysLeft: number;
  /** The stricter reading of the due date and the working days to it; null where it is the same. */
  readonly strict?: { readonly dueOn: string; readonly daysLeft: number } | null;
  /** Whether the date rests on a year without notice. */
  readonly provisional?: boolean;
  /** What became of a lapse or silence; a reminder needs none. */
  readonly action?: AlarmAction;
  /** Who was consulted; without it both consequences are told. */
  readonly consulted?: 'third-party' | 'organ';
};

const left = (days: number): string => (days === 0 ? '今天到期' : `还剩 ${days} 个工作日`);

const standing = ({ daysLeft: days, strict, provisional }: AlarmFacts): string => {
  const late = days < 0 ? `已逾期 ${-days} 个工作日` : left(days);
  const stricter =
    strict && strict.daysLeft < days && days >= 0
      ? `（从严计算为${day(strict.dueOn)}，${strict.daysLeft < 0 ? '已过' : left(strict.daysLeft)}）`
      : '';
  const tentative = provisional ? '（该年放假安排尚未公布，日期暂定）' : '';
  return `${late}${stricter}${tentative}`;
};

type Sentence = (alarm: Pick<Alarm, 'dueOn' | 'level'>, facts: AlarmFacts) => string;

const duty =
  (limit: string, advice: Readonly<Record<'yellow' | 'red' | 'overdue', string>>): Sentence =>
  ({ dueOn, level }, facts) =>
    `${limit}${day(dueOn)}，${standing(facts)}。${advice[level as keyof typeof advice]}`;

const silences: Readonly<Record<'third-party' | 'organ' | 'unknown', string>> = {
  'third-party': '由本机关决定是否公开（条例第三十二条）',
  organ: '视为同意公开（条例第三十四条）',
  unknown:
    '第三方逾期的由本机关决定是否公开，其他行政机关逾期的视为同意公开（条例第三十二条、第三十四条）',
};

const sentences: Readonly<Record<Alarm['kind'], Sentence>> = {
  reply: duty('答复期限为', {
    yellow: '请抓紧办理；不能按期答复的，请在期限内经批准延期并告知申请人（条例第三十三条）。',
    red: '请尽快送审并答复；不能按期答复的，请立即办理延期并在期限内告知申请人（条例第三十三条）。',
    overdue: '请立即答复，并核实有无尚未录入的延期、征求意见或者送达（条例第三十三条）。',
  }),
  'delayed-reply': duty('告知申请人的延迟答复日期为', {
    yellow: '请抓紧办理（条例第三十五条）。',
    red: '请尽快送审并答复（条例第三十五条）。',
    overdue: '请立即答复（条例第三十五条）。',
  }),
  're-answer': duty('重新答复的期限为', {
    yellow: '请按复议决定或者判决抓紧重新答复。',
    red: '请尽快送审并按复议决定或者判决重新答复。',
    overdue: '请立即重新答复，并向复议机关或者法院说明情况。',
  }),
  'correction-notice': ({ dueOn }, facts) =>
    `告知补正的期限为${day(dueOn)}，${standing(facts)}。申请内容不明确的，请在期限内一次性告知补正；内容明确的，无需处理（条例第三十条）。`,
  consultation: ({ dueOn }, { action, consulted }) =>
    `征求意见的答复期限已于${day(dueOn)}届满，未收到答复，${silences[consulted ?? 'unknown']}。${
      action === 'record-silence'
        ? '已按本机关设置记录逾期未答复，请继续办理；实际已收到答复的，请更正。'
        : '请核实后记录“逾期未答复意见”，并继续办理。'
    }`,
  supplement: ({ dueOn }, { action }) =>
    `补正期限已于${day(dueOn)}届满，未收到补正。${
      action === 'record-lapse'
        ? '已按本机关设置记录“逾期不补正”并办结；有误的，请撤销办结（条例第三十条）。'
        : '请核实有无补正和正当理由；没有的，请记录“逾期不补正、不再处理”（条例第三十条）。'
    }`,
  payment: ({ dueOn }, { action }) =>
    `缴费期限已于${day(dueOn)}届满，未缴费。${
      action === 'record-lapse'
        ? '已按本机关设置记录“逾期未缴费”并办结；有误的，请撤销办结（国办函〔2020〕109号）。'
        : '请核实缴费情况；确未缴费的，请记录“逾期未缴费、不再处理”（国办函〔2020〕109号）。'
    }`,
};

const marks: Readonly<Record<Alarm['level'], string>> = {
  yellow: '黄色提醒',
  red: '红色提醒',
  overdue: '逾期提醒',
  lapse: '期限届满',
  silence: '逾期未答复意见',
};

/**
 * The sentence of an alarm, for a message or a list: which request, how long is left, to what date,
 * and what to do. It names no person.
 */
export const alarmText = (
  alarm: Pick<Alarm, 'kind' | 'level' | 'dueOn'>,
  facts: AlarmFacts,
): string =>
  `【${marks[alarm.level]}】申请 ${facts.number}：${sentences[alarm.kind](alarm, facts)}`;
