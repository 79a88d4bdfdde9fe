import { decisionCategory, type LocalDate, type ResultKey } from '@tracker/statute';
import type { CountedLetters, CountedRequest } from '../counted/counted-request.js';
import { standingIn } from '../counting/receipt.js';
import type { Period } from '../period.js';
import type { MissingLetter } from './check.js';

type Needed = {
  readonly row: string;
  readonly letter: string;
  readonly sentOn: (letters: CountedLetters) => readonly LocalDate[];
};

const supplement = {
  letter: '补正告知书',
  sentOn: (letters: CountedLetters) => letters.supplement,
};

const needed: Partial<Record<ResultKey, Needed>> = {
  '3.4.3': { row: '（四）3.补正后申请内容仍不明确', ...supplement },
  '3.6.1': { row: '（六）1.逾期不补正', ...supplement },
  '3.6.2': {
    row: '（六）2.逾期未缴费',
    letter: '收费通知书',
    sentOn: ({ fee }) => fee.map(({ on }) => on),
  },
  '3.5.4': {
    row: '（五）4.无正当理由大量反复申请',
    letter: '说明理由告知书',
    sentOn: ({ reasons }) => reasons,
  },
};

/** Requests closed in the period whose row presupposes a letter not sent by its end (C13). */
export const missingLetters = (
  requests: Iterable<CountedRequest>,
  period: Period,
): readonly MissingLetter[] => {
  const missing: MissingLetter[] = [];
  for (const request of requests) {
    const { closing, letters, number } = request;
    const key = closing && decisionCategory(closing.category)?.row;
    const need = key ? needed[key] : undefined;
    if (!key || !need || standingIn(request, period)?.left !== 'closed') continue;
    if (need.sentOn(letters).some((on) => on <= period.to)) continue;
    missing.push({ number, key, row: need.row, letter: need.letter });
  }
  return missing;
};
