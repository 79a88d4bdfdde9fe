import type { SectionTwoBlock } from './annual-form.js';

type Pair = readonly [string, string];

const pairs = (list: readonly Pair[]) => list.map(([key, label]) => ({ key, label }));

const block = (item: string, columns: readonly Pair[], rows: readonly Pair[]): SectionTwoBlock => ({
  item,
  heading: `第二十条第${item}项`,
  columns: pairs(columns),
  rows: pairs(rows),
});

const regulations: Pair = ['regulations', '规章'];
const licences: Pair = ['licences', '行政许可'];
const penalties: Pair = ['penalties', '行政处罚'];
const coercion: Pair = ['coercion', '行政强制'];
const charges: Pair = ['charges', '行政事业性收费'];
const handled2021: Pair = ['decisions', '本年处理决定数量'];

// biome-ignore format: a table is read by column
export const sectionTwo2021: readonly SectionTwoBlock[] = [
  block('（一）', [['issued', '本年制发件数'], ['repealed', '本年废止件数'], ['inForce', '现行有效件数']],
                  [regulations, ['normative-documents', '行政规范性文件']]),
  block('（五）', [handled2021], [licences]),
  block('（六）', [handled2021], [penalties, coercion]),
  block('（八）', [['amount', '本年收费金额（单位：万元）']], [charges]),
];

const lastYear: Pair = ['lastYear', '上一年项目数量'];
const change: Pair = ['change', '本年增/减'];
const handled: Pair = ['decisions', '处理决定数量'];

// biome-ignore format: a table is read by column
export const sectionTwo2019: readonly SectionTwoBlock[] = [
  block('（一）', [['made', '本年新制作数量'], ['published', '本年新公开数量'], ['total', '对外公开总数量']],
                  [regulations, ['normative-documents', '规范性文件']]),
  block('（五）', [lastYear, change, handled], [licences, ['other-services', '其他对外管理服务事项']]),
  block('（六）', [lastYear, change, handled], [penalties, coercion]),
  block('（八）', [lastYear, change], [charges]),
  block('（九）', [['projects', '采购项目数量'], ['amount', '采购总金额']], [['procurement', '政府集中采购']]),
];
