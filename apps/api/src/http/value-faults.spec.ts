import { z } from 'zod';
import { tellValueFaultsInChinese } from './value-faults.js';

tellValueFaultsInChinese();

const told = (schema: z.ZodType, value: unknown): readonly string[] =>
  schema.safeParse(value).error?.issues.map(({ message }) => message) ?? [];

describe('The words for a refused value', () => {
  it.each<[z.ZodType, unknown, string]>([
    [z.string(), undefined, '必填'],
    [z.string(), 7, '应为文字'],
    [z.number(), '7', '应为数字'],
    [z.int(), 1.5, '应为整数'],
    [z.boolean(), '是', '应为“是”或者“否”（true、false）'],
    [z.enum(['邮寄', '传真']), '电报', '应为以下之一：邮寄、传真'],
    [z.enum(['邮寄', '传真']), undefined, '必填'],
    [z.literal(1), 2, '应为1'],
    [z.string().max(3), '一二三四', '最多 3 个字'],
    [z.string().min(1), '', '不能为空'],
    [z.string().min(4), '一', '至少 4 个字'],
    [z.number().max(60), 61, '不能大于 60'],
    [z.number().positive(), 0, '应大于 0'],
    [z.array(z.string()).min(1), [], '不能为空'],
    [z.array(z.string()).max(1), ['a', 'b'], '最多 1 项'],
    [z.iso.date(), '3月3日', '应为日期，例如 2026-03-03'],
    [z.email(), 'wang', '应为电子邮箱地址，例如 wang@example.gov.cn'],
    [z.uuid(), 'x', '应为系统给出的标识（UUID）'],
    [z.string().regex(/^a$/), 'b', '格式不对'],
    [z.number().multipleOf(0.5), 0.3, '应为 0.5 的倍数'],
  ])('%# %j', (schema, value, words) => {
    expect(told(schema, value)).toEqual([words]);
  });

  it('leave what a schema says itself, and what people do not type', () => {
    expect(told(z.string({ error: '请写明理由' }), 7)).toEqual(['请写明理由']);
    const [words] = told(z.strictObject({}), { other: 1 });
    expect(words).toContain('other');
    expect(told(z.union([z.string(), z.number()]), true)[0]).toBeTruthy();
  });
});
