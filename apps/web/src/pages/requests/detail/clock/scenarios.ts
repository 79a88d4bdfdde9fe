import type { components } from '../../../../api/schema.js';

type WhatIfBody = components['schemas']['WhatIfBody'];
export type Scenario = {
  readonly id: string;
  readonly label: string;
  readonly ask: WhatIfBody;
  /** What the answer does not say by itself. */
  readonly note?: string;
};

/** The day after, as the calendar on the wall has it. */
export const nextDay = (day: string): string => {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
};

/** What people wonder about a running clock. */
export const scenarios = (today: string, longest: number): readonly Scenario[] => {
  const tomorrow = nextDay(today);
  return [
    {
      id: 'supplement',
      label: '明天要求补正',
      ask: { verb: 'request-supplement', on: tomorrow, body: { noticeOn: tomorrow } },
      note: '收到补正的，答复期限自收到之日重新计算。',
    },
    {
      id: 'extension',
      label: `今天延期${longest}个工作日`,
      ask: {
        verb: 'extend-period',
        on: today,
        body: { noticeOn: today, workingDays: longest, approvedBy: '（试算）' },
      },
    },
    {
      id: 'third-party',
      label: '今天征求第三方意见',
      ask: {
        verb: 'start-consultation',
        on: today,
        body: { kind: 'third-party', sentOn: today, receivedOn: today },
      },
      note: '按第三方当天收到、到期未答复试算；提前答复的，期限相应提前。',
    },
    {
      id: 'organ',
      label: '今天征求其他机关意见',
      ask: {
        verb: 'start-consultation',
        on: today,
        body: { kind: 'organ', sentOn: today, receivedOn: today },
      },
      note: '按对方当天收到、到期未答复试算；提前答复的，期限相应提前。',
    },
  ];
};
