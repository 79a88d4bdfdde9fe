import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { type Line, plainLine } from '../lines/line.js';
import { type SpanCell, spread } from '../lines/spread.js';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

const silent = new Set(['script', 'style', 'template', 'head', 'noscript', 'svg', 'select']);
const inline = new Set(
  'a abbr b bdo big cite code em font i ins label mark q s small span strong sub sup tt u'.split(
    ' ',
  ),
);

const isElement = (node: Node): node is Element => 'tagName' in node;

const attributeOf = ({ attrs }: Element, name: string): string =>
  attrs.find((one) => one.name === name)?.value ?? '';

const within = (element: Element, names: readonly string[]): readonly Element[] =>
  element.childNodes.filter(isElement).flatMap((child) => {
    if (names.includes(child.tagName)) return [child];
    return ['thead', 'tbody', 'tfoot'].includes(child.tagName) ? within(child, names) : [];
  });

const holds = (element: Element, name: string): boolean =>
  element.childNodes
    .filter(isElement)
    .some((child) => child.tagName === name || holds(child, name));

/** The words of an element; what is no inline element begins a line. */
const wordsOf = (node: Node): string => {
  if ('value' in node) return node.value.replace(/[ \t\r\n]+/g, ' ');
  if (!isElement(node) || silent.has(node.tagName)) return '';
  if (node.tagName === 'br') return '\n';
  const words = node.childNodes.map(wordsOf).join('');
  return inline.has(node.tagName) ? words : `\n${words}\n`;
};

const tableLines = (table: Element): readonly Line[] =>
  spread(
    within(table, ['tr']).map((row) =>
      within(row, ['td', 'th']).map(
        (cell): SpanCell => ({
          text: wordsOf(cell).trim(),
          rowSpan: Number(attributeOf(cell, 'rowspan')),
          columnSpan: Number(attributeOf(cell, 'colspan')),
        }),
      ),
    ),
  );

/**
 * The paragraphs and tables of a page in their order. A table that holds tables only lays the page
 * out, and is read as text around them.
 */
export const htmlLines = (html: string): readonly Line[] => {
  const lines: Line[] = [];
  let words = '';
  const endText = () => {
    lines.push(...words.split('\n').map(plainLine));
    words = '';
  };
  const walk = (node: Node): void => {
    if (!isElement(node)) {
      words += wordsOf(node);
      return;
    }
    if (silent.has(node.tagName)) return;
    if (node.tagName === 'table' && !holds(node, 'table')) {
      endText();
      lines.push(...tableLines(node));
      return;
    }
    const block = !inline.has(node.tagName);
    if (block) words += '\n';
    for (const child of node.childNodes) walk(child);
    if (block) words += '\n';
  };
  for (const child of parse(html).childNodes) walk(child);
  endText();
  return lines;
};
