import type { OrganSettings } from '@tracker/domain';

export type SettingHelp = {
  readonly key: keyof OrganSettings;
  readonly label: string;
  /** How it is entered. */
  readonly kind: 'days' | 'flag' | 'time';
  readonly least?: number;
  readonly most?: number;
  /** Where the law leaves the choice. */
  readonly cites: string;
  /** What the law says, and why the default is what it is. */
  readonly background: string;
  /** What changes from the moment it is set. */
  readonly effect: string;
};

/** Every choice that the law leaves to an organ, in the order in which it is shown. */
export const settingHelps: readonly SettingHelp[] = [
  {
    key: 'supplementWorkingDays',
    label: '默认补正期限（工作日）',
    kind: 'days',
    least: 1,
    most: 60,
    cites: '条例第三十条',
    background:
      '申请内容不明确的，应当在收到申请之日起 7 个工作日内一次性告知申请人补正，并说明合理的补正期限。条例没有规定天数，默认 15 个工作日。',
    effect: '补正告知书没有另定期限时，按此推算补正期限。已经发出的告知书不变。',
  },
  {
    key: 'approvalRequired',
    label: '答复前须经审核',
    kind: 'flag',
    cites: '条例第四十五条',
    background:
      '行政机关应当建立健全政府信息公开申请登记、审核、办理、答复、归档的工作制度。审核在系统外进行的机关可以不开启，默认不开启。',
    effect:
      '开启后，处理决定经审核同意才能发出答复；延期须填写批准人，已经送审的须经审核同意。正在办理的申请也适用。',
  },
  {
    key: 'approvalByAnother',
    label: '审核人不得审核本人送审的事项',
    kind: 'flag',
    cites: '条例第四十五条',
    background:
      '条例要求建立审核制度，没有规定由谁审核。由送审人以外的人审核，才起到核对作用，默认开启；只有一人办理的机关可以关闭。',
    effect:
      '在“答复前须经审核”开启时适用：送审人本人不能审核通过，可以退回。关闭后，兼有审核岗位的人可以审核本人送审的事项。',
  },
  {
    key: 'yellowWorkingDays',
    label: '黄色预警（剩余工作日）',
    kind: 'days',
    least: 0,
    most: 60,
    cites: '条例第三十三条、第四十七条',
    background:
      '条例规定了答复期限，没有规定何时预警。默认剩余 5 个工作日起预警，也是“即将到期”清单的范围。',
    effect: '颜色、即将到期清单和每日办理概览立即按新的天数计算。',
  },
  {
    key: 'redWorkingDays',
    label: '红色预警（剩余工作日）',
    kind: 'days',
    least: 0,
    most: 60,
    cites: '条例第三十三条、第四十七条',
    background: '条例没有规定。默认剩余 2 个工作日起，不多于黄色预警的天数。',
    effect: '颜色和提醒立即按新的天数计算。',
  },
  {
    key: 'reminderTime',
    label: '提醒时间',
    kind: 'time',
    cites: '条例未作规定',
    background: '工作日的这个时刻起发出提醒，默认 08:30。休息日不提醒。',
    effect: '从下一次提醒起适用。',
  },
  {
    key: 'workdayEnds',
    label: '下班时间',
    kind: 'time',
    cites: '条例未作规定',
    background: '这个时刻以后不再提醒，顺延到下一个工作日，默认 17:30。',
    effect: '从下一次提醒起适用。应晚于提醒时间。',
  },
  {
    key: 'recordLapses',
    label: '期限届满自动记录',
    kind: 'flag',
    cites: '条例第三十条、国办函〔2020〕109号',
    background:
      '申请人无正当理由逾期不补正的，视为放弃申请，不再处理；逾期未缴费的，视为放弃申请。有无正当理由须由人判断，默认不自动记录，只列入“可不再处理”。',
    effect: '开启后，补正、缴费期限届满的申请自动办结。关闭后只提示，由承办人办理。',
  },
  {
    key: 'recordSilence',
    label: '第三方逾期未答复自动记录',
    kind: 'flag',
    cites: '条例第三十二条、第三十四条',
    background:
      '第三方应当自收到征求意见书之日起 15 个工作日内提出意见，逾期未提出的由行政机关决定是否公开；共同制作机关逾期未提出的视为同意公开。期限届满是事实，默认自动记录。',
    effect: '开启后，征求意见期限届满即记录，答复期限恢复计算。关闭后由承办人记录。',
  },
];
