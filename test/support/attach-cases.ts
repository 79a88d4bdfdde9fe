import { addDays, type LocalDate } from '@tracker/statute';
import type { ExpectedTables } from './published-table.js';
import type { Random } from './random.js';

type Cells = Record<string, string>;
const results = ['结果维持', '结果纠正', '其他结果', null] as const;
const blocks = ['复议', '未经复议直接起诉', '复议后起诉'] as const;
type Block = (typeof blocks)[number];

/** A closed request of the year before: the host of a case that no request of the year can bear. */
const oldRequest = (year: number, random: Random): Cells => ({
  收到日期: random.day(`${year - 1}-03-01`, `${year - 1}-05-31`),
  申请人类型: '自然人',
  办理结果: '予以公开',
  办结日期: random.day(`${year - 1}-06-10`, `${year - 1}-06-30`),
});

const reviewCells = (
  acceptedOn: LocalDate,
  result: string | null,
  concludedOn: LocalDate | null,
): Cells => ({
  行政复议受理日期: acceptedOn,
  ...(result && concludedOn ? { 行政复议结果: result, 行政复议审结日期: concludedOn } : {}),
});

const suitCells = (
  kind: string,
  acceptedOn: LocalDate,
  result: string | null,
  concludedOn: LocalDate | null,
): Cells => ({
  行政诉讼类型: kind,
  行政诉讼受理日期: acceptedOn,
  ...(result && concludedOn ? { 行政诉讼结果: result, 行政诉讼审结日期: concludedOn } : {}),
});

/** A case that counts in the year: accepted by its end, not concluded before it began. */
const casesOf = (
  block: Block,
  result: string | null,
  host: Cells,
  year: number,
  random: Random,
): Cells => {
  const closedOn = host.办结日期 ?? `${year}-01-01`;
  const earliest = block === '复议后起诉' ? addDays(closedOn, 30) : addDays(closedOn, 1);
  const acceptedOn = random.day(earliest, addDays(earliest, 20));
  const first = acceptedOn > `${year}-01-01` ? acceptedOn : `${year}-01-01`;
  const concludedOn = random.pick([`${year}-12-31`, random.day(first, `${year}-12-31`)]);
  // What was decided after 31 December is 尚未审结 in the year all the same.
  const decidedLater = random.chance(0.5) ? `${year + 1}-01-01` : null;
  const [told, on] =
    result === null ? [decidedLater && '结果维持', decidedLater] : [result, concludedOn];
  if (block === '复议') return reviewCells(acceptedOn, told, on);
  const suit = suitCells(block, acceptedOn, told, on);
  if (block === '未经复议直接起诉') return suit;
  // The 复议 before the suit was over before the year began, so that it counts in no block.
  return { ...reviewCells(addDays(closedOn, 2), '结果维持', addDays(closedOn, 20)), ...suit };
};

const isHost = (cells: Cells, year: number) =>
  (cells.办结日期 ?? '').startsWith(`${year}-`) && (cells.办结日期 ?? '') <= `${year}-10-31`;

/** Cases of other years, which must not be counted. */
const otherYears = (year: number, random: Random): Cells[] => [
  {
    ...oldRequest(year, random),
    ...reviewCells(`${year - 1}-07-10`, '结果纠正', `${year - 1}-12-31`),
  },
  { ...oldRequest(year, random), ...reviewCells(`${year + 1}-01-01`, null, null) },
  {
    ...oldRequest(year, random),
    ...suitCells('未经复议直接起诉', `${year - 1}-08-01`, '结果维持', `${year - 1}-12-31`),
  },
  {
    ...oldRequest(year, random),
    ...suitCells('未经复议直接起诉', `${year + 1}-01-02`, null, null),
  },
];

/**
 * Attaches the cases of section four to requests closed in the year, each at most one, and to
 * requests of the year before where those do not suffice; suits after 复议 always to the latter.
 */
export const attachCases = (
  requests: readonly Cells[],
  { year, sectionFour }: ExpectedTables,
  random: Random,
): Cells[] => {
  const rows = requests.map((cells) => ({ ...cells }));
  const hosts = random.shuffle(rows.filter((cells) => isHost(cells, year)));
  blocks.forEach((block, group) => {
    results.forEach((result, column) => {
      for (let i = 0; i < (sectionFour[group]?.[column] ?? 0); i += 1) {
        const own = block === '复议后起诉' || random.chance(0.3) ? undefined : hosts.pop();
        const host = own ?? oldRequest(year, random);
        if (!own) rows.push(host);
        Object.assign(host, casesOf(block, result, host, year, random));
      }
    });
  });
  return [...rows, ...otherYears(year, random)];
};
