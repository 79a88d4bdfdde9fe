import {
  cellsOf,
  emptyCells,
  isSound,
  pasted,
  textsOf,
  tidied,
  underKeys,
} from './published-cells.js';

describe('A published table typed in', () => {
  it('takes blanks and whole numbers, and nothing else', () => {
    expect(['', '0', '12'].map(isSound)).toEqual([true, true, true]);
    expect(['/', '-1', '1.5', '01', '22（其中修订16件）'].map(isSound)).not.toContain(true);
    expect(
      cellsOf([
        ['1', ''],
        ['0', '3'],
      ]),
    ).toEqual([
      [1, null],
      [0, 3],
    ]);
    expect(cellsOf([['1', 'x']])).toBeNull();
  });

  it('reads full-width digits, and the commas between thousands', () => {
    expect([' １２ ', '1,234', '１，２３４，５６７'].map(tidied)).toEqual([
      '12',
      '1234',
      '1234567',
    ]);
    expect(['1,2', '12,34', '1,2345'].map(tidied)).toEqual(['1,2', '12,34', '1,2345']);
  });

  it('keeps what was typed where another form has the same row', () => {
    const typed = [
      ['1', '2'],
      ['3', '4'],
    ];
    expect(underKeys(typed, ['一', '3.6'], ['一', '3.6.1', '四'])).toEqual([
      ...[
        ['1', '2'],
        ['', ''],
        ['', ''],
      ],
    ]);
  });

  it('takes a block as a spreadsheet copies it, and cuts off what stands outside', () => {
    expect(
      pasted(emptyCells(2, 3), { row: 0, column: 1 }, '1\t2\t9\r\n3\t４\t9\r\n5\t6\t7\r\n'),
    ).toEqual([
      ['', '1', '2'],
      ['', '3', '4'],
    ]);
  });

  it('leaves what lies before the place of pasting', () => {
    const table = [
      ['a', 'b'],
      ['c', 'd'],
    ];
    expect(pasted(table, { row: 1, column: 1 }, '7')).toEqual([
      ['a', 'b'],
      ['c', '7'],
    ]);
  });

  it('shows a recorded table again', () => expect(textsOf([[1, null]])).toEqual([['1', '']]));
});
