import { datesAsked } from './dates-asked.js';
import { type FormValues, textFields } from './form-values.js';
import { tidied } from './tidy.js';

export type Faults = Readonly<Record<string, string>>;

const isDate = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text);

/** Dates that nobody can read, by field. */
export const dateFaults = (values: FormValues): Faults =>
  Object.fromEntries(
    datesAsked(values).flatMap(({ field, label }) =>
      values[field] === '' || isDate(values[field])
        ? []
        : [[field, `看不懂这个${label}。请写作 0303、3-3、2026-03-03 或者 今天。`]],
    ),
  );

const lineMax = 200;
const textMax = 10_000;

/** Texts that are too long to be kept, by field: nothing is cut off behind the writer's back. */
export const lengthFaults = (values: FormValues): Faults =>
  Object.fromEntries(
    textFields.flatMap((field) => {
      const most = field === 'description' || field === 'remark' ? textMax : lineMax;
      const { length } = tidied(field, values);
      const what = `最多 ${most} 个字，现有 ${length} 个。请缩短，其余内容可以作为附件。`;
      return length > most ? [[field, what]] : [];
    }),
  );

/**
 * What is told before anybody saves: texts that are too long, and dates nobody can read, but for the one
 * that is being typed (`at`).
 */
export const faultsSoFar = (values: FormValues, at: string | null): Faults => {
  const dates = Object.entries(dateFaults(values)).filter(([field]) => field !== at);
  return { ...lengthFaults(values), ...Object.fromEntries(dates) };
};

/** What the form itself can tell to be missing, by field; the server judges the rest. */
export const faultsIn = (values: FormValues): Faults => ({
  ...lengthFaults(values),
  ...Object.fromEntries(
    datesAsked(values).flatMap(({ field, label, required }) =>
      required && values[field] === ''
        ? [[field, `请填写${label}：以此确定收到申请之日（条例第三十一条）。`]]
        : [],
    ),
  ),
  ...dateFaults(values),
  ...(values.applicantName.trim() === '' && {
    applicantName: '请填写申请人的姓名或者名称（条例第二十九条）。',
  }),
  ...(values.channel === 'other' &&
    values.remark.trim() === '' && { remark: '请说明收到日期的依据。' }),
});
