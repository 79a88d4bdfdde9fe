import type { Colour } from '@tracker/alarms';

const colours: Readonly<Record<Colour, string>> = {
  green: '正常',
  yellow: '黄色预警',
  red: '红色预警',
  overdue: '已逾期',
  waiting: '等待中',
};

/** 期限状态; null where no limit runs. */
export const colourLabel = (colour: Colour | null): string | null => colour && colours[colour];

/** Whether a date is sure: 暂定 while it rests on a year whose notice is not out. */
export const certaintyLabel = (provisional: boolean): string => (provisional ? '暂定' : '确定');

const lists = {
  'due-today': '今日到期',
  'due-within': '即将到期',
  overdue: '逾期未答复',
  'answered-late': '逾期答复',
  paused: '征求意见中（期限暂停）',
  waiting: '等待申请人（补正、缴费）',
  lapsed: '可不再处理',
  're-answer-due': '重新答复期限内',
  're-answer-overdue': '重新答复逾期',
} as const;

/** A list of 督办 by its name in the address. */
export const supervisionLabel = (list: keyof typeof lists): string => lists[list];
