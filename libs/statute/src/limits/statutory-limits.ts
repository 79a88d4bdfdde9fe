import { type Dated, isInForce } from '../dated.js';
import type { LocalDate } from '../dates/local-date.js';

export type LimitKind =
  | 'correction-notice'
  | 'consultation-answer'
  | 'reply'
  | 'extension'
  | 'payment';

/** A period in working days; null = the text sets none. `from`–`until`: day of receipt. */
export type StatutoryLimit = Dated & {
  readonly kind: LimitKind;
  readonly workingDays: number | null;
};

const since = '2019-05-15';
const before = '2019-05-14';
const old = '2008-05-01';

// biome-ignore format: a table is read by column
export const statutoryLimits: readonly StatutoryLimit[] = [
  { kind: 'correction-notice',   workingDays: null, from: old,   until: before, cites: '条例（2007年）第二十四条' },
  { kind: 'reply',               workingDays: 15,   from: old,   until: before, cites: '条例（2007年）第二十四条第二款' },
  { kind: 'extension',           workingDays: 15,   from: old,   until: before, cites: '条例（2007年）第二十四条第二款' },
  { kind: 'consultation-answer', workingDays: 15,   from: old,   until: before, cites: '条例（2007年）第二十四条第三款' },
  { kind: 'payment',             workingDays: 20,   from: old,   until: before, cites: '国办函〔2020〕109号' },
  { kind: 'correction-notice',   workingDays: 7,    from: since, until: null,   cites: '条例第三十条' },
  { kind: 'reply',               workingDays: 20,   from: since, until: null,   cites: '条例第三十三条第二款' },
  { kind: 'extension',           workingDays: 20,   from: since, until: null,   cites: '条例第三十三条第二款' },
  { kind: 'consultation-answer', workingDays: 15,   from: since, until: null,   cites: '条例第三十二条、第三十四条' },
  { kind: 'payment',             workingDays: 20,   from: since, until: null,   cites: '国办函〔2020〕109号' },
];

/** The limits of one request, in working days, under the text its day of receipt chooses. */
export type Limits = {
  /** D0 = text of 2007, D1 = text of 2019. */
  readonly rule: 'D0' | 'D1';
  readonly correctionNotice: number | null;
  readonly consultationAnswer: number;
  readonly reply: number;
  readonly extension: number;
  readonly payment: number;
};

const gather = (on: LocalDate, rule: 'D0' | 'D1'): Limits => {
  const rows = statutoryLimits.filter((row) => isInForce(row, on));
  const days = (kind: LimitKind): number | null =>
    rows.find((row) => row.kind === kind)?.workingDays ?? null;
  const fixed = (kind: LimitKind): number => {
    const found = days(kind);
    if (found === null) throw new Error(`no limit for ${kind} on ${on}`);
    return found;
  };
  return {
    rule,
    correctionNotice: days('correction-notice'),
    consultationAnswer: fixed('consultation-answer'),
    reply: fixed('reply'),
    extension: fixed('extension'),
    payment: fixed('payment'),
  };
};

const textOf2007 = gather(before, 'D0');
const textOf2019 = gather(since, 'D1');

/**
 * The limits for a request received on a day (D0, D1).
 * The day of receipt decides which text; days before 2008-05-01 are reckoned by the text of 2007.
 */
export const limitsFor = (receivedOn: LocalDate): Limits =>
  receivedOn < since ? textOf2007 : textOf2019;
