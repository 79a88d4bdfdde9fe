import type { ImportResult } from '@tracker/application';
import { ledgerRuleText, leftOutText } from '@tracker/ledger';

const shown = 200;

const listed = <Item>(title: string, items: readonly Item[], line: (item: Item) => string) => {
  if (items.length === 0) return [];
  const rest = items.length - shown;
  return [
    `${title}（${items.length}）：`,
    ...items.slice(0, shown).map((item) => `  ${line(item)}`),
    ...(rest > 0 ? [`  …… 另有 ${rest} 处，加 --json 查看全部`] : []),
  ];
};

const place = ({ row, column, value }: { row: number; column: string; value: string }): string =>
  `第 ${row} 行 ${column}${value === '' ? '' : `“${value}”`}`;

/** What came of a ledger, for people. */
export const importText = (result: ImportResult, dryRun: boolean): readonly string[] => {
  const { organ, read, imported, unchanged, rejected, warnings, unknownColumns, leftOut } = result;
  const done = dryRun ? '可导入' : '导入';
  return [
    `机关 ${organ}：读到 ${read} 行，${done} ${imported} 行，已有且未变 ${unchanged} 行。`,
    ...listed('不合格', rejected, (it) => `${place(it)}：${it.expected}`),
    ...listed('请留意', warnings, (it) => `${place(it)}：${ledgerRuleText[it.rule]}`),
    ...listed('不是申请的行', leftOut, leftOutText),
    ...(unknownColumns.length > 0
      ? [`不认识的列，其内容作为备注保留：${unknownColumns.join('、')}`]
      : []),
  ];
};
