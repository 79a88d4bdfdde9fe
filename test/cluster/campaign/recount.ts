import { naiveCount } from '../../support/naive-count.js';
import type { Facts, Given, ReportedTable } from './types.js';

/** The words of a ledger for what the clients ordered, typed from the form and not taken from the product. */
// biome-ignore format: a table is read by column
const resultOf: Readonly<Record<string, string>> = {
  'already-public':    '予以公开',
  'provided':          '予以公开',
  'partly-provided':   '部分公开',
  'state-secret':      '不予公开/属于国家秘密',
  'trade-secret':      '不予公开/保护第三方合法权益',
  'process-draft':     '不予公开/属于四类过程性信息',
  'does-not-exist':    '无法提供/本机关不掌握相关政府信息',
  'not-ours':          '无法提供/本机关不掌握相关政府信息',
  'needs-processing':  '无法提供/没有现成信息需要另行制作',
  'petition':          '不予处理/信访举报投诉类申请',
  'repeated':          '不予处理/重复申请',
  'correction-lapsed': '其他处理/逾期不补正',
  'withdrawn':         '其他处理/主动撤回',
  'archives':          '其他处理/其他',
};
// biome-ignore format: a table is read by column
const typeOf: Readonly<Record<string, string>> = {
  'natural-person': '自然人',
  'business':       '商业企业',
  'research':       '科研机构',
  'public-welfare': '社会公益组织',
  'legal-services': '法律服务机构',
  'other':          '其他',
};
const caseResultOf: Readonly<Record<string, string>> = {
  ...{ upheld: '结果维持', corrected: '结果纠正', other: '其他结果' },
};

const columns = [
  ...['收到日期', '申请人类型', '办结日期', '办理结果', '行政复议受理日期', '行政复议结果'],
  ...['行政复议审结日期', '行政诉讼类型', '行政诉讼受理日期', '行政诉讼结果', '行政诉讼审结日期'],
];

const word = (table: Readonly<Record<string, string>>, code: string | undefined): string => {
  if (code === undefined) return '';
  const found = table[code];
  if (found === undefined) throw new Error(`the recount has no word for ${code}`);
  return found;
};

const rowOf = (facts: Facts): readonly string[] => [
  ...[facts.receivedOn ?? '', word(typeOf, facts.type), facts.closedOn ?? ''],
  ...[facts.closedOn ? word(resultOf, facts.category) : '', facts.reviewOn ?? ''],
  ...[word(caseResultOf, facts.reviewResult), facts.reviewEndedOn ?? ''],
  ...[facts.suitOn ? '未经复议直接起诉' : '', facts.suitOn ?? '', '', ''],
];

/** What is believed of every request after the acknowledged orders, in the order in which they were given. */
export const believed = (given: readonly Given[]): ReadonlyMap<string, Facts> => {
  const facts = new Map<string, Facts>();
  for (const { outcome, facts: learnt } of given) {
    if (outcome?.kind !== 'acknowledged') continue;
    const { requestId } = outcome.receipt;
    facts.set(requestId, { ...facts.get(requestId), ...learnt });
  }
  return facts;
};

/** The annual tables that the clients expect, counted from what they were told, with nothing of the product. */
export const recount = (given: readonly Given[], organ: string, year: number): ReportedTable => {
  const own = given.filter((order) => order.organ === organ);
  const rows = [...believed(own).values()]
    // Who has not been confirmed has not applied yet.
    .filter(({ receivedOn }) => receivedOn !== undefined)
    .map((facts) => rowOf(facts).join(','));
  const csv = [columns.join(','), ...rows].join('\n');
  return { organ, year, ...naiveCount(csv, year, '2021') };
};
