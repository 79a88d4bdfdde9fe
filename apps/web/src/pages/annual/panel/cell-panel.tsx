import { CloseOutlined } from '@ant-design/icons';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Drawer, Grid, Skeleton } from 'antd';
import { ProblemAlert } from '../../../shared/problem-alert.js';
import { type CellPlace, placeLabels } from '../official/places.js';
import { type CellDifference, cellQuery, type Looked } from '../queries.js';
import { cellMeaning } from './cell-meaning.js';
import { EventLines } from './event-lines.js';
import { MovedRequests } from './moved-requests.js';

type Props = {
  readonly looked: Looked;
  readonly place: CellPlace;
  readonly difference: CellDifference | undefined;
  readonly onClose: () => void;
};

const Requests = ({ looked, place }: Pick<Props, 'looked' | 'place'>) => {
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    cellQuery(looked, place),
  );
  if (error) return <ProblemAlert error={error} />;
  if (!data) return <Skeleton active />;
  const requests = data.pages.flatMap((page) => page.requests);
  const value = data.pages[0]?.value ?? 0;
  if (value === 0) return <p className="quiet">这一格没有申请。</p>;
  return (
    <>
      <ul className="cell-panel__list">
        {requests.map(({ requestId, number, events }) => (
          <li key={requestId}>
            <Link to="/requests/$requestId" params={{ requestId }}>
              {number}
            </Link>
            <EventLines events={events} />
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <Button block loading={isFetchingNextPage} onClick={() => fetchNextPage()}>
          再看30件（已列出 {requests.length} / {value}）
        </Button>
      )}
    </>
  );
};

/** Beside the table where there is room, over it where there is not; Escape closes, and gives the cell its focus back. */
export const CellPanel = ({ looked, place, difference, onClose }: Props) => {
  const { xl = true } = Grid.useBreakpoint();
  const { row, column } = placeLabels(looked.form, place);
  const title = (
    <>
      <span className="cell-panel__row">{row}</span>
      <span>{column}</span>
    </>
  );
  const inside = (
    <>
      <p className="quiet">{cellMeaning(looked.form, place)}</p>
      {difference && <MovedRequests difference={difference} />}
      <Requests looked={looked} place={place} />
    </>
  );
  if (!xl)
    return (
      <Drawer
        open
        size="large"
        onClose={onClose}
        title={<div className="cell-panel__title">{title}</div>}
      >
        {inside}
      </Drawer>
    );
  return (
    <aside className="cell-panel" aria-label={`${row}，${column}`}>
      <header>
        <h3 className="cell-panel__title">{title}</h3>
        <Button type="text" icon={<CloseOutlined />} aria-label="关闭" onClick={onClose} />
      </header>
      <div className="cell-panel__body">{inside}</div>
    </aside>
  );
};
