import { datesAsked } from './dates-asked.js';
import type { FormValues } from './form-values.js';

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

/** What the form itself can tell to be missing, by field; the server judges the rest. */
export const faultsIn = (values: FormValues): Faults => ({
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
