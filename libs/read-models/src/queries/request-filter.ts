import type { RequestStatus } from '@tracker/domain/events';
import type { LocalDate } from '@tracker/statute';
import { answeredSql } from './answered-sql.js';
import { overdueSql, statusSql } from './day-sql.js';
import { type SupervisionList, supervisionSql } from './supervision-lists.js';
import { type Urgency, type UrgencyDays, urgencySql } from './urgency-sql.js';

/** The handler of requests that nobody has been given: no person bears this name. */
export const nobody = '未分办';

export type RequestFilter = {
  readonly status?: readonly RequestStatus[];
  readonly channel?: string;
  readonly applicantType?: string;
  /** A name, or `nobody`. */
  readonly handler?: string;
  readonly unit?: string;
  readonly receivedFrom?: LocalDate;
  readonly receivedTo?: LocalDate;
  readonly dueFrom?: LocalDate;
  readonly dueTo?: LocalDate;
  readonly closedFrom?: LocalDate;
  readonly closedTo?: LocalDate;
  readonly numberPrefix?: string;
  readonly category?: string;
  readonly resultRow?: string;
  readonly applicantId?: string;
  /** Only these requests. */
  readonly requestIds?: readonly string[];
  /** true = neither closed nor void. */
  readonly open?: boolean;
  /** true = entered by mistake and taken out; false = all the others. */
  readonly voided?: boolean;
  /** true = closed with an answer, by whatever way; false = all the others. */
  readonly answered?: boolean;
  /** true = only requests whose reply is late today and not given. */
  readonly overdue?: boolean;
  /** Only requests of these urgencies; the days say which those are. */
  readonly urgent?: { readonly urgencies: readonly Urgency[]; readonly days: UrgencyDays };
  /** Only the requests of a list for supervisors; `lastDay` ends the time that `due-within` looks at. */
  readonly supervised?: { readonly list: SupervisionList; readonly lastDay: LocalDate };
};

/** Parameters of one statement: `add` gives the placeholder. */
export class Parameters {
  readonly values: unknown[] = [];
  add(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }
}

type Condition<Value> = (value: Value, at: (value: unknown) => string, today: string) => string;

const escapeLike = (text: string) => text.replace(/[\\%_]/g, '\\$&');

// biome-ignore format: a table is read by column
const conditions: { readonly [Name in keyof RequestFilter]-?: Condition<NonNullable<RequestFilter[Name]>> } = {
  status:        (it, at, today) => statusCondition(it, at, today),
  channel:       (it, at) => `r.channel = ${at(it)}`,
  applicantType: (it, at) => `r.applicant_type = ${at(it)}`,
  handler:       (it, at) => (it === nobody ? 'r.handler is null' : `r.handler = ${at(it)}`),
  unit:          (it, at) => `r.unit = ${at(it)}`,
  receivedFrom:  (it, at) => `r.received_on >= ${at(it)}::date`,
  receivedTo:    (it, at) => `r.received_on <= ${at(it)}::date`,
  dueFrom:       (it, at) => `r.due_on >= ${at(it)}::date`,
  dueTo:         (it, at) => `r.due_on <= ${at(it)}::date`,
  closedFrom:    (it, at) => `r.closed_on >= ${at(it)}::date`,
  closedTo:      (it, at) => `r.closed_on <= ${at(it)}::date`,
  numberPrefix:  (it, at) => `r.number like ${at(`${escapeLike(it)}%`)}`,
  category:      (it, at) => `r.category = ${at(it)}`,
  resultRow:     (it, at) => `r.result_row = ${at(it)}`,
  applicantId:   (it, at) => `r.applicant_id = ${at(it)}::uuid`,
  requestIds:    (it, at) => `r.request_id = any(${at([...it])}::uuid[])`,
  open:          (it) => (it ? `r.life in ('open', 'awaiting-confirmation')` : `r.life in ('closed', 'voided')`),
  voided:        (it) => (it ? `r.life = 'voided'` : `r.life <> 'voided'`),
  answered:      (it) => (it ? answeredSql : `(${answeredSql}) is not true`),
  overdue:       (it, _at, today) => (it ? overdueSql(today) : `${overdueSql(today)} is not true`),
  urgent:        ({ urgencies, days }, at, today) => `${urgencySql(today, at(days.redUntil), at(days.yellowUntil))} = any(${at([...urgencies])}::text[])`,
  supervised:    ({ list, lastDay }, at, today) => supervisionSql(list, { today, lastDay: () => `${at(lastDay)}::date` }),
};

/** Besides the exact test the stored codes it can come from, so that the index on status serves. */
const statusCondition: Condition<readonly RequestStatus[]> = (wanted, at, today) => {
  const stored = new Set<RequestStatus>(wanted);
  if (stored.delete('lapsed')) stored.add('awaiting-supplement').add('awaiting-payment');
  if (stored.has('handling')) stored.add('consulting');
  return `r.status = any(${at([...stored])}::text[]) and ${statusSql(today)} = any(${at([...wanted])}::text[])`;
};

/** The conditions of a filter over the alias `r`, each in SQL with its parameters added. */
export const filterSql = (
  filter: RequestFilter,
  parameters: Parameters,
  today: string,
): readonly string[] => {
  const at = (value: unknown) => parameters.add(value);
  return Object.entries(filter).flatMap(([name, value]) => {
    if (value === undefined || value === null) return [];
    const condition = conditions[name as keyof RequestFilter] as Condition<never> | undefined;
    if (!condition) throw new Error(`no filter named ${name}`);
    return [condition(value as never, at, today)];
  });
};
