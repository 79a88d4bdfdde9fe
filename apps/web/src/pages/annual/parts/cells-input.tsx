import { Input } from 'antd';
import type { KeyboardEvent } from 'react';
import { isSound, pasted, type TypedCells, tidied } from './published-cells.js';

type Props = {
  readonly name: string;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly cells: TypedCells;
  readonly onChange: (cells: TypedCells) => void;
};

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  Enter: [1, 0],
};

/** A table of fields: up, down and Enter move between rows, a block copied from a spreadsheet spreads out. */
export const CellsInput = ({ name, rows, columns, cells, onChange }: Props) => {
  const set = (row: number, column: number, text: string) =>
    onChange(
      cells.map((line, r) =>
        r === row ? line.map((held, c) => (c === column ? text : held)) : line,
      ),
    );
  const move = (event: KeyboardEvent<HTMLInputElement>, row: number, column: number) => {
    const [down] = arrows[event.key] ?? [0];
    const next = down !== 0 && document.getElementById(`${name}-${row + down}-${column}`);
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
  return (
    <div className="official__box">
      <table className="cells-input">
        <thead>
          <tr>
            <th scope="col">项目</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((label, row) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {columns.map((column, at) => {
                const text = cells[row]?.[at] ?? '';
                return (
                  <td key={column}>
                    <Input
                      id={`${name}-${row}-${at}`}
                      aria-label={`${label}，${column}`}
                      variant="borderless"
                      inputMode="numeric"
                      maxLength={20}
                      value={text}
                      {...(!isSound(tidied(text)) && { status: 'error', 'aria-invalid': true })}
                      onChange={({ target }) => set(row, at, target.value)}
                      onBlur={() => set(row, at, tidied(text))}
                      onKeyDown={(event) => move(event, row, at)}
                      onPaste={(event) => {
                        const block = event.clipboardData.getData('text');
                        if (!/[\t\n]/.test(block)) return;
                        event.preventDefault();
                        onChange(pasted(cells, { row, column: at }, block));
                      }}
                    />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
