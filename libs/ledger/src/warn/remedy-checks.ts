import { type LocalDate, remediesKind } from '@tracker/statute';
import { type RowCheck, when } from './finding.js';

const wasOpen = (acceptedOn: LocalDate | undefined, closedOn: LocalDate | null): boolean =>
  acceptedOn !== undefined && (closedOn === null || acceptedOn < closedOn);

/** 行政复议 and 行政诉讼 that do not fit the request or each other (行政复议法第二十三条, 法释〔2025〕8号). */
export const remedyChecks: RowCheck = ({ review, litigation, result, closedOn, letterOn }) => {
  const decidedOn = letterOn ?? closedOn;
  // （三）1–7 rest on 条例 14–16; whether 复议 comes first depends on the date of the letter.
  const refused = result?.row.startsWith('3.3.') === true && result.row !== '3.3.8';
  const reviewFirst =
    refused &&
    decidedOn !== null &&
    remediesKind({ decidedOn, row: result.row }) === 'review-first';
  return [
    ...when(wasOpen(review?.acceptedOn, closedOn), '行政复议受理日期', 'review-of-open-request'),
    ...when(wasOpen(litigation?.acceptedOn, closedOn), '行政诉讼受理日期', 'suit-of-open-request'),
    ...when(litigation?.kind === 'after-review' && !review, '行政诉讼类型', 'suit-without-review'),
    ...when(litigation?.kind === 'direct' && reviewFirst, '行政诉讼类型', 'review-comes-first'),
  ];
};
