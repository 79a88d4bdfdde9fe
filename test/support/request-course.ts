import { addDays, type LocalDate, ledgerResults, maxDate } from '@tracker/statute';
import type { Random } from './random.js';

/** A text of 办理结果 that a row of either form counts; the 2019 row 3.6 has no parts. */
export const resultTextFor = (key: string, year: number, random: Random): string => {
  const fitting = ledgerResults.filter(({ row }) => row === key || row.startsWith(`${key}.`));
  // Fees for requests exist since 2021 (国办函〔2020〕109号).
  const possible = fitting.filter(({ row }) => row !== '3.6.2' || key === row || year >= 2021);
  return random.pick(possible).text;
};

/** The cells of a request closed with a result, with the letters that result rests on. */
export const closedCells = (
  text: string,
  receivedOn: LocalDate,
  notBefore: LocalDate,
  random: Random,
): Record<string, string> => {
  const after = (days: number) => addDays(receivedOn, days);
  const closing = (days: number) => ({
    办理结果: text,
    办结日期: maxDate(after(days), addDays(notBefore, random.int(0, 40))),
  });
  switch (text) {
    case '无法提供/补正后申请内容仍不明确':
      return {
        补正告知日期: after(3),
        补正期限: after(20),
        收到补正日期: after(11),
        ...closing(14),
      };
    case '其他处理/逾期不补正':
      return { 补正告知日期: after(3), 补正期限: after(18), ...closing(19) };
    case '其他处理/逾期未缴费':
      return { 收费通知日期: after(4), 收费金额: '270', ...closing(48) };
    case '不予处理/无正当理由大量反复申请':
      return { 说明理由告知日期: after(2), ...closing(12) };
    default:
      return closing(random.int(5, 25));
  }
};
