import { isLocalDate } from '../../dates/local-date.js';
import { distinctDays, type NoticedDays, type NoticedHoliday } from './noticed-days.js';

type Fault = NoticedDays['faults'][number];

const nameOf = (value: unknown): string =>
  typeof value === 'string' ? (value.split(',')[1] ?? value) : '';

const namedDays = (value: unknown, field: string, faults: Fault[]): [string, string][] => {
  if (value === undefined) return [];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    faults.push({ text: field, why: '应为“日期: 说明”的对象' });
    return [];
  }
  return Object.entries(value).map(([day, told]) => [day, nameOf(told)]);
};

const listedDays = (value: unknown, field: string, faults: Fault[]): [string, string][] => {
  if (value === undefined) return [];
  if (!Array.isArray(value)) {
    faults.push({ text: field, why: '应为日期的列表' });
    return [];
  }
  return value.map((day) => [String(day), '']);
};

/**
 * Days off and make-up working days from a JSON value: the yearly files of chinese-days
 * (`holidays`, `workdays`), or plain lists (`restDays`, `makeUpWorkdays`). Faults say what is wrong.
 */
export const readScheduleFile = (value: unknown): NoticedDays => {
  const faults: Fault[] = [];
  const file = (typeof value === 'object' && value !== null ? value : {}) as Record<
    string,
    unknown
  >;
  const rest = [
    ...namedDays(file.holidays, 'holidays', faults),
    ...listedDays(file.restDays, 'restDays', faults),
  ];
  const work = [
    ...namedDays(file.workdays, 'workdays', faults),
    ...listedDays(file.makeUpWorkdays, 'makeUpWorkdays', faults),
  ];
  for (const [day] of [...rest, ...work])
    if (!isLocalDate(day)) faults.push({ text: day, why: '不是日期（例如 2027-01-01）' });
  if (rest.length === 0 && faults.length === 0)
    faults.push({ text: 'holidays', why: '文件中没有放假日期' });
  const days = (list: readonly [string, string][]) => distinctDays(list.map(([day]) => day));
  const names = [...new Set([...rest, ...work].map(([, name]) => name))];
  const holidays = names.map((name): NoticedHoliday => {
    const of = (list: readonly [string, string][]) => days(list.filter(([, one]) => one === name));
    return { name, restDays: of(rest), makeUpWorkdays: of(work) };
  });
  return { restDays: days(rest), makeUpWorkdays: days(work), holidays, faults, passedOver: [] };
};
