import { limitSql, overdueSql } from './day-sql.js';

/** The lists of those who supervise (督办), in the order in which they are shown. */
export const supervisionLists = [
  'due-today',
  'due-within',
  'overdue',
  'answered-late',
  'paused',
  'waiting',
  'lapsed',
  're-answer-due',
  're-answer-overdue',
] as const;
export type SupervisionList = (typeof supervisionLists)[number];

/** Placeholders of a statement; `lastDay` is asked for only where a list needs it. */
export type SupervisionDays = { readonly today: string; readonly lastDay: () => string };

type Definition = {
  /** What every request of the list has, in the words of a partial index. */
  readonly scope: string;
  readonly sql: (days: SupervisionDays) => string;
};

const open = `r.life = 'open'`;
/** A duty of its own, of open and of closed requests: what a review or a court ordered. */
const reAnswer = (and = '') => `exists (select from read.deadline d
    where d.request_id = r.request_id and d.organ = r.organ and d.kind = 're-answer'${and})`;
const reAnswers = reAnswer();
const unanswered = 'r.answered_on is null';
const runs = `${unanswered} and r.waiting_for is null`;
/** The earlier reading of the due date warns (regulation 1.4); a date told to the applicant has but one. */
const warnsOn = `case when r.delayed_reply_on > r.due_on then r.delayed_reply_on
    else least(r.due_on, r.strict_due_on) end`;
const consulting = (today: string) => `exists (select from read.deadline d
    where d.request_id = r.request_id and d.organ = r.organ
      and d.kind = 'consultation' and d.due_on >= ${today}::date)`;

/**
 * What each list is, once for the list and for its count. A letter that came too late to stop the
 * clock leaves its request among the overdue ones, though its period can lapse as well.
 */
// biome-ignore format: a table is read by column
const definitions: { readonly [List in SupervisionList]: Definition } = {
  'due-today':     { scope: open,     sql: ({ today }) => `${runs} and ${limitSql} = ${today}::date` },
  'due-within':    { scope: open,     sql: ({ today, lastDay }) => `${runs} and ${limitSql} >= ${today}::date and ${warnsOn} <= ${lastDay()}` },
  'overdue':       { scope: open,     sql: ({ today }) => overdueSql(today) },
  'answered-late': { scope: 'r.late', sql: () => 'true' },
  'paused':        { scope: open,     sql: ({ today }) => `${runs} and ${limitSql} >= ${today}::date and ${consulting(today)}` },
  'waiting':       { scope: open,     sql: ({ today }) => `${unanswered} and r.waiting_until >= ${today}::date` },
  'lapsed':        { scope: open,     sql: ({ today }) => `${unanswered} and (r.lapses_on < ${today}::date or r.waiting_until < ${today}::date)
    and (r.waiting_until is null or r.waiting_until < ${today}::date)` },
  're-answer-due':     { scope: reAnswers, sql: ({ today }) => reAnswer(` and d.due_on >= ${today}::date`) },
  're-answer-overdue': { scope: reAnswers, sql: ({ today }) => reAnswer(` and d.due_on < ${today}::date`) },
};

/** The condition of a list over the alias `r` of `read.request_view`. */
export const supervisionSql = (list: SupervisionList, days: SupervisionDays): string =>
  `${definitions[list].scope} and (${definitions[list].sql(days)})`;

/** Whether a list is few of all requests, so that it is cheaper to find and sort them all. */
export const isOfFew = (list: SupervisionList): boolean =>
  definitions[list].scope === open || definitions[list].scope === reAnswers;

/** The lists by scope, each with the condition that makes it a part of its scope. */
export const supervisionScopes = (days: SupervisionDays) =>
  [...new Set(supervisionLists.map((list) => definitions[list].scope))].map((scope) => ({
    scope,
    lists: supervisionLists
      .filter((list) => definitions[list].scope === scope)
      .map((list) => ({ list, sql: definitions[list].sql(days) })),
  }));
