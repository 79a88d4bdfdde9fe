import { computeDeadline, limitsFor } from '@tracker/statute';
import { type Finding, type RowCheck, when } from './finding.js';
import { factsBefore, rowFacts, supplementEndsOn } from './row-facts.js';

/** Extensions, consultations and fee notices after the due date current on their day (条例第三十三条). */
const afterDueDate: RowCheck = (row, calendar) => {
  const facts = rowFacts(row, calendar);
  const letters = [
    {
      on: row.consultation?.sentOn,
      part: 'consultations',
      column: '征求意见发出日期',
      rule: 'late-consultation',
    },
    {
      on: row.extension?.noticeOn,
      part: 'extension',
      column: '延期告知日期',
      rule: 'late-extension',
    },
    {
      on: row.fee?.noticeReceivedOn,
      part: 'fees',
      column: '收费通知日期',
      rule: 'late-fee-notice',
    },
  ] as const;
  return letters.flatMap(({ on, part, column, rule }): readonly Finding[] => {
    if (on === undefined) return [];
    const { dueOn } = computeDeadline(factsBefore(facts, on, part), calendar, { explain: false });
    return when(on > dueOn, column, rule);
  });
};

/** 补正: told within 7 working days, answered within the period it sets (条例第三十条). */
const supplementTimes: RowCheck = (row, calendar) => {
  const { supplement, receivedOn } = row;
  if (!supplement) return [];
  const { correctionNotice } = limitsFor(receivedOn);
  const told =
    correctionNotice === null ? null : calendar.addWorkingDays(receivedOn, correctionNotice);
  const endsOn = supplementEndsOn(row, calendar);
  const answered = supplement.receivedOn;
  return [
    ...when(told !== null && supplement.noticeOn > told, '补正告知日期', 'late-supplement-notice'),
    ...when(supplement.periodEndsOn === null, '补正期限', 'period-missing'),
    ...when(
      answered !== null && endsOn !== null && answered > endsOn,
      '收到补正日期',
      'late-supplement',
    ),
  ];
};

const paymentTime: RowCheck = ({ fee, receivedOn }, calendar) => {
  if (!fee?.paidOn) return [];
  const payBy = calendar.addWorkingDays(fee.noticeReceivedOn, limitsFor(receivedOn).payment);
  return when(fee.paidOn > payBy, '缴费日期', 'late-payment');
};

/** What was told or answered too late. */
export const letterChecks: RowCheck = (row, calendar) => [
  ...supplementTimes(row, calendar),
  ...afterDueDate(row, calendar),
  ...paymentTime(row, calendar),
];
