import { z } from 'zod';

type Issue = Parameters<z.core.$ZodErrorMap>[0];

const kinds: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  bigint: '整数',
  boolean: '“是”或者“否”（true、false）',
  array: '列表',
  object: '一组字段',
  record: '一组字段',
  null: '空值（null）',
};

const formats: Readonly<Record<string, string>> = {
  date: '日期，例如 2026-03-03',
  datetime: '日期和时间，例如 2026-03-03T09:30:00Z',
  email: '电子邮箱地址，例如 wang@example.gov.cn',
  uuid: '系统给出的标识（UUID）',
  url: '网址，例如 https://www.example.gov.cn',
};

/** What is counted of a text and of a list; a number is compared itself. */
const units: Readonly<Record<string, string>> = { string: '个字', array: '项', set: '项' };

const tooBig = (origin: string, most: number | bigint, inclusive: boolean): string => {
  const unit = units[origin];
  if (unit) return `最多 ${most} ${unit}`;
  return inclusive ? `不能大于 ${most}` : `应小于 ${most}`;
};

const tooSmall = (origin: string, least: number | bigint, inclusive: boolean): string => {
  const unit = units[origin];
  if (unit) return Number(least) === 1 ? '不能为空' : `至少 ${least} ${unit}`;
  return inclusive ? `不能小于 ${least}` : `应大于 ${least}`;
};

/** A value that was refused, in words for whoever typed it; undefined for what people do not type. */
export const valueFault = (issue: Issue): string | undefined => {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return '必填';
      return kinds[issue.expected] && `应为${kinds[issue.expected]}`;
    case 'invalid_value':
      if (issue.input === undefined) return '必填';
      return `应为${issue.values.length === 1 ? '' : '以下之一：'}${issue.values.map(String).join('、')}`;
    case 'too_big':
      return tooBig(issue.origin, issue.maximum, issue.inclusive ?? true);
    case 'too_small':
      return tooSmall(issue.origin, issue.minimum, issue.inclusive ?? true);
    case 'invalid_format':
      return formats[issue.format] ? `应为${formats[issue.format]}` : '格式不对';
    case 'not_multiple_of':
      return `应为 ${issue.divisor} 的倍数`;
    default:
      return undefined;
  }
};

const { localeError } = z.locales.zhCN();

/** From now on every refused value is told in these words, and what they leave out in those of zod. */
export const tellValueFaultsInChinese = (): void => {
  z.config({ localeError: (issue) => valueFault(issue) ?? localeError?.(issue) });
};
