import { TeamOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useSession } from '../../../app/session.js';
import { PageHead } from '../../../shared/page-head.js';
import { usePrint } from '../../../shared/print/use-print.js';
import { ProblemAlert } from '../../../shared/problem-alert.js';
import { ListLinks } from '../lists/list-links.js';
import { countsQuery } from '../queries.js';
import { FiguresPanels } from './figures-panels.js';
import { LoadPanel } from './load-panel.js';
import { periodOf } from './period-search.js';
import '../supervision.css';

/** What must be done, on whose desk it lies, and how it has gone month by month. */
export const DashboardPage = () => {
  const { today } = useSession();
  const { from, to } = periodOf(useSearch({ from: '/signed-in/office/supervision' }), today);
  const navigate = useNavigate();
  const { data, error } = useQuery(countsQuery());
  const { print, foot } = usePrint(`督办，${from} 至 ${to}`);
  return (
    <div className="supervision">
      <PageHead title="督办">
        {print}
        <Link to="/supervision/people" style={{ alignSelf: 'center' }}>
          <TeamOutlined aria-hidden /> 移交与外出
        </Link>
      </PageHead>
      {error && <ProblemAlert error={error} />}
      <ListLinks counts={data} />
      <div className="filters">
        <span>统计月份</span>
        <DatePicker.RangePicker
          picker="month"
          aria-label="统计月份"
          allowClear={false}
          value={[dayjs(`${from}-01`), dayjs(`${to}-01`)]}
          onChange={(months) => {
            const [first, last] = months ?? [];
            if (first && last)
              void navigate({
                to: '/supervision',
                search: { from: first.format('YYYY-MM'), to: last.format('YYYY-MM') },
              });
          }}
        />
        <span className="quiet no-print">至多三十六个月</span>
      </div>
      <div className="panels">
        <LoadPanel />
        <FiguresPanels from={from} to={to} />
      </div>
      {foot}
    </div>
  );
};
