import { isLocalDate } from '../dates/local-date.js';
import type { DeadlineFacts } from './deadline-facts.js';
import { DeadlineInputError } from './deadline-input-error.js';

/** The most that any text of 条例 allows; what its own text allows is looked up in the limits. */
const longestExtension = 20;

/** Refuses an extension that is not a whole number of 1 to 20 working days (条例第三十三条第二款). */
export const checkExtension = ({ extension }: DeadlineFacts): void => {
  if (!extension) return;
  const { workingDays } = extension;
  if (Number.isInteger(workingDays) && workingDays >= 1 && workingDays <= longestExtension) return;
  throw new DeadlineInputError(
    'extension-out-of-range',
    { workingDays, least: 1, most: longestExtension },
    `延长的期限应当为1至${longestExtension}个工作日，收到的是${workingDays}（条例第三十三条第二款）。`,
  );
};

const checkDate = (field: string, value: unknown): void => {
  if (value === undefined || value === null || isLocalDate(value)) return;
  throw new DeadlineInputError(
    'invalid-date',
    { field, value: String(value) },
    `${field} 不是有效日期（YYYY-MM-DD）：${String(value)}。`,
  );
};

const datesIn = (path: string, record: object): void => {
  for (const [name, value] of Object.entries(record)) {
    if (name === 'asOf' || name.endsWith('On')) checkDate(`${path}${name}`, value);
  }
};

/** Refuses facts with a day that does not exist, an unknown kind, or an extension out of range. */
export const checkFacts = (facts: DeadlineFacts): void => {
  if (!isLocalDate(facts.receivedOn)) checkDate('receivedOn', facts.receivedOn ?? '');
  datesIn('', facts);
  facts.corrections?.forEach((fact, i) => {
    datesIn(`corrections[${i}].`, fact);
  });
  facts.fees?.forEach((fact, i) => {
    datesIn(`fees[${i}].`, fact);
  });
  facts.consultations?.forEach((fact, i) => {
    datesIn(`consultations[${i}].`, fact);
    if (fact.kind !== 'third-party' && fact.kind !== 'organ') {
      throw new DeadlineInputError(
        'invalid-consultation-kind',
        { field: `consultations[${i}].kind`, value: String(fact.kind) },
        '征求意见的对象应当为 third-party（第三方）或者 organ（其他行政机关）。',
      );
    }
  });
  if (facts.extension) datesIn('extension.', facts.extension);
  checkExtension(facts);
};
