import { Link } from '@tanstack/react-router';
import type { CellDifference } from '../queries.js';
import { EventLines } from './event-lines.js';

const moves = { entered: '报送后计入', left: '报送后移出' } as const;

/** Why a cell reads otherwise than it was filed: the requests that moved, and what was recorded of them. */
export const MovedRequests = ({ difference }: { readonly difference: CellDifference }) => {
  const { filed, now, requests, unexplained } = difference;
  return (
    <section className="moved" aria-label="与已报送的差异">
      <h3>
        已报送 {filed}，现为 {now}
      </h3>
      <ul className="cell-panel__list">
        {requests.map(({ requestId, number, moved, events }) => (
          <li key={`${requestId} ${moved}`}>
            <Link to="/requests/$requestId" params={{ requestId }}>
              {number}
            </Link>{' '}
            <span className="moved__tag">{moves[moved]}</span>
            <EventLines events={events} />
          </li>
        ))}
      </ul>
      {unexplained !== 0 && (
        <p>另有 {Math.abs(unexplained)} 件的差异来自计数规则的版本变化，不是申请的变化。</p>
      )}
    </section>
  );
};
