type Facts = {
  readonly section: 'three' | 'four';
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
};

/** A row or column that the form does not have. */
export class CellOutsideTableError extends Error {
  readonly code = 'cell-outside-table';

  constructor(readonly facts: Facts) {
    const { section, rows, columns } = facts;
    super(`第${section === 'three' ? '三' : '四'}部分的表共${rows}行${columns}列`);
    this.name = 'CellOutsideTableError';
  }
}
