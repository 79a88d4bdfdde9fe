import { parse } from 'csv-parse/sync';

/** The form's words for the result rows, in the order of the 2021 form; kept apart from the product. */
// biome-ignore format: a table is read by column
const resultRows = [
  ['予以公开'], ['部分公开'],
  ['不予公开/属于国家秘密'], ['不予公开/其他法律行政法规禁止公开'], ['不予公开/危及“三安全一稳定”'],
  ['不予公开/保护第三方合法权益'], ['不予公开/属于三类内部事务信息'], ['不予公开/属于四类过程性信息'],
  ['不予公开/属于行政执法案卷'], ['不予公开/属于行政查询事项'],
  ['无法提供/本机关不掌握相关政府信息'], ['无法提供/没有现成信息需要另行制作'], ['无法提供/补正后申请内容仍不明确'],
  ['不予处理/信访举报投诉类申请'], ['不予处理/重复申请'], ['不予处理/要求提供公开出版物'],
  ['不予处理/无正当理由大量反复申请'], ['不予处理/要求行政机关确认或重新出具已获取信息'],
];
const otherParts = [
  ['其他处理/逾期不补正'],
  ['其他处理/逾期未缴费'],
  ['其他处理/主动撤回', '其他处理/其他'],
];
const types = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'];
const outcomes = ['结果维持', '结果纠正', '其他结果'];

type Cells = Record<string, string>;

/**
 * Counts a CSV ledger for a year by the text of annual-report rules alone, with nothing of the
 * product: a second opinion for the specs of the product and of the generators.
 */
export const naiveCount = (csv: string, year: number, form: '2019' | '2021') => {
  const rows: Cells[] = parse(csv, { bom: true, columns: true });
  const start = `${year}-01-01`;
  const end = `${year}-12-31`;
  const on = (cells: Cells, column: string) => cells[column] ?? '';
  const received = (cells: Cells) => on(cells, '收到日期');
  const closed = (cells: Cells) => on(cells, '办结日期') || '9999-99-99';
  const inYear = (date: string) => start <= date && date <= end;
  const results = [...resultRows, ...(form === '2019' ? [otherParts.flat()] : otherParts)];
  const closedAs = (texts: string[]) => (cells: Cells) =>
    inYear(closed(cells)) && texts.includes(on(cells, '办理结果'));
  const tests: ((cells: Cells) => boolean)[] = [
    (cells) => inYear(received(cells)),
    (cells) => received(cells) < start && closed(cells) >= start,
    ...results.map(closedAs),
    (cells) => inYear(closed(cells)),
    (cells) => received(cells) <= end && closed(cells) > end,
  ];
  const count = (test: (cells: Cells) => boolean) => rows.filter(test).length;
  const sectionThree = tests.map((test) => [
    ...types.map((type) => count((cells) => test(cells) && on(cells, '申请人类型') === type)),
    count(test),
  ]);
  const block = (prefix: string, belongs: (cells: Cells) => boolean) => {
    const cases = rows.filter((cells) => {
      const acceptedOn = on(cells, `${prefix}受理日期`);
      const concludedOn = on(cells, `${prefix}审结日期`) || '9999-99-99';
      return belongs(cells) && acceptedOn !== '' && acceptedOn <= end && concludedOn >= start;
    });
    const decided = (cells: Cells) => {
      const concludedOn = on(cells, `${prefix}审结日期`);
      return concludedOn !== '' && concludedOn <= end ? on(cells, `${prefix}结果`) : null;
    };
    return [...outcomes, null].map(
      (outcome) => cases.filter((cells) => decided(cells) === outcome).length,
    );
  };
  const suit = (kind: string) => block('行政诉讼', (cells) => on(cells, '行政诉讼类型') === kind);
  return {
    sectionThree,
    sectionFour: [block('行政复议', () => true), suit('未经复议直接起诉'), suit('复议后起诉')],
  };
};
