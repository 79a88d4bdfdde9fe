/** Keys and labels of section three as printed; levels are divided by ｜. */
export type RowLine = readonly [string, string];

const results = '三、本年度办理结果';

// biome-ignore format: a table is read by column
const upToOther: readonly RowLine[] = [
  ['一',    '一、本年新收政府信息公开申请数量'],
  ['二',    '二、上年结转政府信息公开申请数量'],
  ['3.1',   `${results}｜（一）予以公开`],
  ['3.2',   `${results}｜（二）部分公开（区分处理的，只计这一情形，不计其他情形）`],
  ['3.3.1', `${results}｜（三）不予公开｜1.属于国家秘密`],
  ['3.3.2', `${results}｜（三）不予公开｜2.其他法律行政法规禁止公开`],
  ['3.3.3', `${results}｜（三）不予公开｜3.危及“三安全一稳定”`],
  ['3.3.4', `${results}｜（三）不予公开｜4.保护第三方合法权益`],
  ['3.3.5', `${results}｜（三）不予公开｜5.属于三类内部事务信息`],
  ['3.3.6', `${results}｜（三）不予公开｜6.属于四类过程性信息`],
  ['3.3.7', `${results}｜（三）不予公开｜7.属于行政执法案卷`],
  ['3.3.8', `${results}｜（三）不予公开｜8.属于行政查询事项`],
  ['3.4.1', `${results}｜（四）无法提供｜1.本机关不掌握相关政府信息`],
  ['3.4.2', `${results}｜（四）无法提供｜2.没有现成信息需要另行制作`],
  ['3.4.3', `${results}｜（四）无法提供｜3.补正后申请内容仍不明确`],
  ['3.5.1', `${results}｜（五）不予处理｜1.信访举报投诉类申请`],
  ['3.5.2', `${results}｜（五）不予处理｜2.重复申请`],
  ['3.5.3', `${results}｜（五）不予处理｜3.要求提供公开出版物`],
  ['3.5.4', `${results}｜（五）不予处理｜4.无正当理由大量反复申请`],
  ['3.5.5', `${results}｜（五）不予处理｜5.要求行政机关确认或重新出具已获取信息`],
];

// biome-ignore format: a table is read by column
const otherOf2021: readonly RowLine[] = [
  ['3.6.1', `${results}｜（六）其他处理｜1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请`],
  ['3.6.2', `${results}｜（六）其他处理｜2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请`],
  ['3.6.3', `${results}｜（六）其他处理｜3.其他`],
];

const end: readonly RowLine[] = [
  ['3.7', `${results}｜（七）总计`],
  ['四', '四、结转下年度继续办理'],
];

/** The 23 rows of the 2019 form. */
export const rows2019: readonly RowLine[] = [
  ...upToOther,
  ['3.6', `${results}｜（六）其他处理`],
  ...end,
];

/** The 25 rows of the 2021 form. */
export const rows2021: readonly RowLine[] = [...upToOther, ...otherOf2021, ...end];
