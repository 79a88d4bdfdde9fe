import { colourOf, daysLeft, type Limit } from '@tracker/alarms';
import type { ReAnswerDue, RequestListRow, SupervisionList } from '@tracker/read-models';
import { maxDate } from '@tracker/statute';
import { inWords, type OrganDay } from './standings.js';

/** Whether a list is about new answers ordered by a review or a court. */
export const isOfReAnswers = (list: SupervisionList): boolean =>
  list === 're-answer-due' || list === 're-answer-overdue';

type Row = Pick<RequestListRow, 'requestId' | 'organ' | 'dueOn' | 'delayedReplyOn' | 'receivedOn'>;

/** The row with the date for the reply that its list is about; null before receipt is confirmed. */
export const withReplyLimit = <One extends Row>(row: One) => ({
  ...row,
  limitOn: row.dueOn && maxDate(row.dueOn, row.delayedReplyOn ?? row.dueOn),
});

/** The rows with the day of their re-answer, and standing by it instead of by the reply. */
export const withReAnswers = <One extends Row>(
  rows: readonly One[],
  dues: readonly ReAnswerDue[],
  { today, calendar, settings }: OrganDay,
) => {
  const dueOf = new Map(dues.map(({ requestId, dueOn }) => [requestId, dueOn]));
  return rows.map((row) => {
    const dueOn = dueOf.get(row.requestId);
    if (dueOn === undefined) return { ...row, limitOn: null };
    const { requestId, organ } = row;
    const limit: Limit = {
      ...{ requestId, organ, kind: 're-answer', seq: 1, dueOn, strictDueOn: null },
      ...{ waiting: false, closed: true, provisional: false, since: row.receivedOn ?? dueOn },
    };
    const colour = colourOf(limit, today, calendar, settings);
    const left = daysLeft(limit, today, calendar);
    return { ...row, limitOn: dueOn, daysLeft: left, ...inWords(colour, false) };
  });
};
