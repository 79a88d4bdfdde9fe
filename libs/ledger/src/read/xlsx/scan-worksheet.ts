import { attribute, scanXml } from './scan-xml.js';

/** A cell as stored. `value` is null where nothing is stored, '' where an empty text is. */
export type StoredCell = {
  readonly row: number;
  /** From 0. */
  readonly column: number;
  readonly type: string;
  readonly style: number;
  readonly formula: string | null;
  readonly value: string | null;
};

const columnOf = (reference: string): number => {
  let column = 0;
  for (let i = 0; i < reference.length; i += 1) {
    const letter = reference.charCodeAt(i) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column - 1;
};

type Draft = { -readonly [Key in keyof StoredCell]: StoredCell[Key] };

/** Tells every cell of a worksheet in order; rows and cells without a reference follow the one before. */
export const scanWorksheet = (xml: string, tell: (cell: StoredCell) => void): void => {
  let row = 0;
  let column = -1;
  let cell: Draft | null = null;
  let into: 'value' | 'formula' | null = null;
  let inPhonetic = false;
  scanXml(xml, {
    open: (name, attributes) => {
      if (name === 'row') {
        row = Number(attribute(attributes, 'r') ?? row + 1);
        column = -1;
      } else if (name === 'c') {
        const reference = attribute(attributes, 'r');
        column = reference ? columnOf(reference) : column + 1;
        const style = Number(attribute(attributes, 's') ?? 0);
        cell = {
          row,
          column,
          type: attribute(attributes, 't') ?? 'n',
          style,
          formula: null,
          value: null,
        };
      } else if (name === 'rPh') inPhonetic = true;
      else if (cell && (name === 'v' || (name === 't' && !inPhonetic))) {
        into = 'value';
        cell.value ??= '';
      } else if (cell && name === 'f') {
        into = 'formula';
        cell.formula = '';
      }
    },
    close: (name) => {
      if (name === 'v' || name === 't' || name === 'f') into = null;
      else if (name === 'rPh') inPhonetic = false;
      else if (name === 'c' && cell) {
        tell(cell);
        cell = null;
      }
    },
    text: (text) => {
      if (cell && into) cell[into] = (cell[into] ?? '') + text;
    },
  });
};
