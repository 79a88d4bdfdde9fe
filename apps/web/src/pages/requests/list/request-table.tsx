import { CaretDownOutlined, CaretUpOutlined } from '@ant-design/icons';
import { Link, useNavigate } from '@tanstack/react-router';
import { memo } from 'react';
import type { Column } from './columns.js';
import type { ListSearch } from './list-search.js';
import type { RequestRow } from './queries.js';

type Sort = NonNullable<ListSearch['sort']>;
type Props = {
  readonly rows: readonly RequestRow[];
  readonly columns: readonly Column[];
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
};

const flipped = (sort: Sort, column: Sort): Sort =>
  sort === column ? (`-${column}` as Sort) : column;
const ariaSort = (sort: Sort, column: Sort | undefined) => {
  if (!column || sort.replace(/^-/, '') !== column) return undefined;
  return sort.startsWith('-') ? 'descending' : 'ascending';
};

/** The work list as a table; on a phone each line is a card. */
export const RequestTable = ({ rows, columns, sort, onSort }: Props) => (
  <table className="work-list__table">
    <colgroup>
      {columns.map(({ key, width }) => (
        <col key={key} style={width ? { width } : undefined} />
      ))}
    </colgroup>
    <thead className="work-list__heads">
      <tr>
        {columns.map((column) => (
          <Head key={column.key} column={column} sort={sort} onSort={onSort} />
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map((row) => (
        <Line key={row.requestId} row={row} columns={columns} />
      ))}
    </tbody>
  </table>
);

type HeadProps = Pick<Props, 'sort' | 'onSort'> & { readonly column: Column };

const Head = ({ column: { title, sort: by }, sort, onSort }: HeadProps) => {
  if (!by)
    return (
      <th scope="col" className="work-list__head">
        {title}
      </th>
    );
  const direction = ariaSort(sort, by);
  const Caret = direction === 'descending' ? CaretDownOutlined : CaretUpOutlined;
  return (
    <th scope="col" className="work-list__head" aria-sort={direction}>
      <button type="button" onClick={() => onSort(flipped(sort, by))}>
        {title}
        <Caret aria-hidden style={{ visibility: direction ? 'visible' : 'hidden' }} />
      </button>
      {/* A button is not repeated at the head of the next sheet. */}
      <span className="work-list__paper-head" aria-hidden>
        {title}
      </span>
    </th>
  );
};

type LineProps = { readonly row: RequestRow; readonly columns: readonly Column[] };

const Line = memo(({ row, columns }: LineProps) => {
  const navigate = useNavigate();
  const params = { requestId: row.requestId };
  return (
    <tr
      className={row.overdue ? 'work-list__row work-list__row--late' : 'work-list__row'}
      onClick={(event) => {
        const link = (event.target as HTMLElement).closest('a, button');
        if (link || window.getSelection()?.toString()) return;
        void navigate({ to: '/requests/$requestId', params });
      }}
    >
      {columns.map(({ key, title, cell }) =>
        key === 'number' ? (
          <th key={key} scope="row" data-label={title}>
            <Link to="/requests/$requestId" params={params} data-row-link preload={false}>
              {cell(row)}
            </Link>
          </th>
        ) : (
          <td key={key} data-label={title} className={`work-list__${key}`}>
            {cell(row)}
          </td>
        ),
      )}
    </tr>
  );
});
Line.displayName = 'Line';
