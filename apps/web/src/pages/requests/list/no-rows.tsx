import { Link } from '@tanstack/react-router';
import { Button, Empty } from 'antd';
import { useHasRole } from '../../../app/session.js';
import { filtersSet, type ListSearch, tabOf } from './list-search.js';

type Props = { readonly search: ListSearch; readonly total: number; readonly onClear: () => void };

/** Nothing to show: why, and what to do next. */
export const NoRows = ({ search, total, onClear }: Props) => {
  const registers = useHasRole('窗口', '承办', '管理');
  const administers = useHasRole('管理');
  if (filtersSet(search) > 0)
    return (
      <Empty description="没有符合这些条件的申请。可以放宽条件，或者换一个状态查看。">
        <Button onClick={onClear}>清除条件</Button>
      </Empty>
    );
  if (total > 0)
    return (
      <Empty
        description={tabOf(search) === 'open' ? '没有在办的申请，都已办结。' : '此状态下没有申请。'}
      >
        <Link to="/requests" search={{ tab: 'all' }}>
          查看全部申请
        </Link>
      </Empty>
    );
  return (
    <Empty description="本机关还没有登记过申请。">
      <span className="work-list__next">
        {registers && <Link to="/register">登记第一件申请</Link>}
        {administers && <Link to="/requests/import">导入现有台账</Link>}
      </span>
    </Empty>
  );
};
