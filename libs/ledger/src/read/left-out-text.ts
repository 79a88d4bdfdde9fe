import type { LeftOutLine } from './ledger-sheet.js';
import type { LineKind } from './no-request.js';

const words: Readonly<Record<LineKind, (text: string) => string>> = {
  total: (text) => text.replace(/[:：]$/, ''),
  footer: (text) => text,
  head: () => '又一行列名',
  numbering: (text) => `只有序号 ${text}`,
};
const longest = 30;

/** What a row that does not go in is: 第 12 行：合计，不导入。 */
export const leftOutText = ({ row, kind, text }: LeftOutLine): string => {
  const said = [...words[kind](text.replace(/\s+/g, ' '))];
  const cut = said.length > longest ? `${said.slice(0, longest).join('')}…` : said.join('');
  return `第 ${row} 行：${cut}，不导入`;
};
