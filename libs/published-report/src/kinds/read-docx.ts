import { attribute, openParts, scanXml } from '@tracker/ledger';
import { type Line, plainLine } from '../lines/line.js';
import { type SpanCell, spread } from '../lines/spread.js';

type DraftCell = { text: string[]; columnSpan: number; continues: boolean };
type Table = DraftCell[][];

/** A cell that goes on from the row above adds a row to the cell it belongs to. */
const merged = (rows: Table): readonly (readonly SpanCell[])[] => {
  const open = new Map<number, { rowSpan: number }>();
  return rows.map((cells) => {
    let column = 0;
    const begun: (SpanCell & { rowSpan: number })[] = [];
    for (const { text, columnSpan, continues } of cells) {
      const above = continues ? open.get(column) : undefined;
      if (above) above.rowSpan += 1;
      else {
        const cell = { text: text.join('\n'), columnSpan, rowSpan: 1 };
        begun.push(cell);
        open.set(column, cell);
      }
      column += columnSpan;
    }
    return begun;
  });
};

/**
 * The paragraphs and tables of a Word document in their order. A table inside a cell counts as the
 * text of that cell; deleted text is not read.
 * @throws LedgerError where the package is broken
 */
export const docxLines = (bytes: Uint8Array): readonly Line[] => {
  const xml = openParts(bytes)('word/document.xml') ?? '';
  const lines: Line[] = [];
  const tables: Table[] = [];
  let paragraph: string[] = [];
  let inText = false;
  let skipped = 0;
  const rows = () => tables[0]?.at(-1);
  const endParagraph = () => {
    const text = paragraph.join('');
    paragraph = [];
    const cell = rows()?.at(-1);
    if (cell) cell.text.push(text);
    else lines.push(...text.split('\n').map(plainLine));
  };
  scanXml(xml, {
    open: (name, attributes) => {
      if (name === 'Fallback') skipped += 1;
      else if (name === 't') inText = skipped === 0;
      else if (name === 'tab') paragraph.push('\t');
      else if (name === 'br' || name === 'cr') paragraph.push('\n');
      else if (name === 'tbl') tables.push([]);
      else if (name === 'tr' && tables.length === 1) tables[0]?.push([]);
      else if (name === 'tc' && tables.length === 1)
        rows()?.push({ text: [], columnSpan: 1, continues: false });
      else if (tables.length === 1) {
        const cell = rows()?.at(-1);
        if (cell && name === 'gridSpan')
          cell.columnSpan = Number(attribute(attributes, 'w:val') ?? 1);
        if (cell && name === 'vMerge')
          cell.continues = (attribute(attributes, 'w:val') ?? 'continue') === 'continue';
      }
    },
    close: (name) => {
      if (name === 'Fallback') skipped -= 1;
      else if (name === 't') inText = false;
      else if (name === 'p') endParagraph();
      else if (name === 'tbl') {
        const table = tables.pop();
        if (table && tables.length === 0) lines.push(...spread(merged(table)));
      }
    },
    text: (text) => {
      if (inText) paragraph.push(text);
    },
  });
  return lines;
};
