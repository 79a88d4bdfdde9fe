import type { ApplicantEvent, NumberSeriesEvent, OrganEvent } from '@tracker/domain';
import { formatNumber } from '@tracker/domain/events';
import { dayText as day } from '../labels.js';
import { settingHelps } from '../organ-settings.js';
import { clause, type Sentences } from './sentence.js';

const forfeits = {
  'held-by-imported-request': '该编号已为导入的申请所用',
  'registration-rejected': '登记未被接受',
  'registration-abandoned': '登记中断，未再继续',
} as const;

/** Why a reserved number is not in use. */
export const forfeitText = (why: string | null | undefined): string =>
  (forfeits as Record<string, string>)[String(why)] ?? String(why ?? '');

/** A setting by the name that its page gives it, with what it is from now on. */
const settingText = ([key, value]: [string, unknown]): string => {
  const label = settingHelps.find((one) => one.key === key)?.label ?? key;
  return `，${label}改为${typeof value === 'boolean' ? (value ? '是' : '否') : ` ${String(value)}`}`;
};

export const organSentences: Sentences<OrganEvent | NumberSeriesEvent | ApplicantEvent> = {
  OrganCreated: ({ organ, name, parent }) =>
    `新建机关 ${name}（代码 ${organ}）${clause('隶属 ', parent)}`,
  OrganRenamed: ({ name }) => `机关更名为 ${name}`,
  OrganPlaced: ({ parent }) => (parent === null ? '机关改为不隶属其他机关' : `机关改隶 ${parent}`),
  NumberFormatSet: (format) => `登记编号改为 ${formatNumber(format, 2026, 1)} 的形式`,
  OrganSettingsChanged: ({
    supplementWorkingDays,
    approvalRequired,
    approvalByAnother,
    ...alarms
  }) =>
    `更改机关设置${clause('默认补正期限（工作日） ', supplementWorkingDays)}${
      approvalRequired === undefined ? '' : `，答复前${approvalRequired ? '须经' : '无须'}审核`
    }${
      approvalByAnother === undefined
        ? ''
        : `，${approvalByAnother ? '不得' : '可以'}审核本人送审的事项`
    }${Object.entries(alarms).map(settingText).join('')}`,
  LedgerImportStarted: ({ rows }) => `开始导入台账，共 ${rows} 行`,
  LedgerImportCompleted: ({ imported }) => `完成台账导入，共导入 ${imported} 件`,
  PublishedTableRecorded: ({ year, form }) => `录入 ${year} 年已公布的年报表格（${form} 年表式）`,
  NumberReserved: ({ number }) => `预留登记编号 ${number}`,
  NumberForfeited: ({ number, why }) => `登记编号 ${number} 空号：${forfeitText(why)}`,
  SeriesAdvanced: ({ through }) => `编号因导入台账续至第 ${through} 号`,
  ApplicantErased: ({ erasedOn, why }) =>
    `于${day(erasedOn)}抹除申请人个人信息${clause('理由：', why)}`,
};
