import { readWorkbook } from '@tracker/ledger';
import { exactLine, type Line } from '../lines/line.js';

/** The rows of every sheet that is shown, as lines. */
export const xlsxLines = (bytes: Uint8Array): readonly Line[] =>
  readWorkbook(bytes).flatMap(({ rows }) =>
    rows.map(({ cells }) => exactLine(Array.from(cells, (cell) => cell?.text ?? ''))),
  );
