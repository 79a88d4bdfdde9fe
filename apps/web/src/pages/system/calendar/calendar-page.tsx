import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Alert, Button, Drawer, Skeleton, Table, Tag } from 'antd';
import { useState } from 'react';
import { useSession } from '../../../app/session.js';
import { PageHead } from '../../../shared/page-head.js';
import { ProblemAlert } from '../../../shared/problem-alert.js';
import { ScrollBox } from '../../../shared/scroll-box.js';
import { NoticeForm } from './notice-form.js';
import { OverlayForm } from './overlay-form.js';
import { yearQuery } from './queries.js';
import type { CalendarYear } from './year-days.js';
import { YearGrid } from './year-grid.js';
import './calendar.css';

const noticeColumns = [
  { title: '文号', dataIndex: 'noticeNumber', key: 'noticeNumber' },
  { title: '公布日期', dataIndex: 'publishedOn', key: 'publishedOn' },
  {
    title: '载入',
    key: 'applied',
    render: (_: unknown, { appliedOn, by }: CalendarYear['notices'][number]) =>
      appliedOn ? `${appliedOn} ${by ?? ''}` : '随系统发布',
  },
  {
    title: '状态',
    key: 'inForce',
    render: (_: unknown, { inForce }: CalendarYear['notices'][number]) =>
      inForce ? <Tag color="blue">现行</Tag> : <Tag>已被代替</Tag>,
  },
];

/** Working days of a year by the notices, the organ's own days off, and bringing a notice in. */
export const CalendarPage = () => {
  const { today } = useSession();
  const thisYear = Number(today.slice(0, 4));
  const { year = thisYear } = useSearch({
    from: '/signed-in/office/administration/system/calendar',
  });
  const navigate = useNavigate();
  const [open, setOpen] = useState<'notice' | 'overlay' | null>(null);
  const { data, error } = useQuery(yearQuery(year));
  const go = (to: number) => navigate({ to: '/system/calendar', search: { year: to } });
  return (
    <>
      <PageHead
        title={`${year} 年日历`}
        beside={
          <span>
            <Button size="small" onClick={() => go(year - 1)}>
              {year - 1} 年
            </Button>{' '}
            <Button size="small" onClick={() => go(year + 1)}>
              {year + 1} 年
            </Button>
          </span>
        }
      >
        <Button type="primary" onClick={() => setOpen('notice')}>
          载入放假通知
        </Button>
        <Button onClick={() => setOpen('overlay')}>本地放假日</Button>
      </PageHead>
      {error && <ProblemAlert error={error} />}
      {!data && !error && <Skeleton active />}
      {data && (
        <>
          {data.known ? (
            <p>
              {data.noticeNumber}（{data.publishedOn} 公布），全年 {data.workingDays} 个工作日。
              {data.local && `本机关另有本地放假日：${data.local.why}。`}
            </p>
          ) : (
            <Alert
              type="warning"
              showIcon
              title={`${year} 年的放假通知尚未载入，落在这一年的期限为暂定。`}
              style={{ marginBottom: 12 }}
            />
          )}
          <YearGrid year={data} today={today} />
          {data.notices.length > 0 && (
            <ScrollBox label="放假通知">
              <Table
                rowKey={({ noticeNumber, version }) => `${noticeNumber} ${version}`}
                size="small"
                columns={noticeColumns}
                dataSource={[...data.notices]}
                pagination={false}
              />
            </ScrollBox>
          )}
        </>
      )}
      <Drawer
        open={open !== null}
        title={open === 'overlay' ? '本地放假日' : '载入放假通知'}
        onClose={() => setOpen(null)}
        size={720}
        destroyOnHidden
      >
        {open === 'notice' && <NoticeForm done={go} />}
        {open === 'overlay' && (
          <OverlayForm key={data?.calendar} local={data?.overlay ?? null} today={today} />
        )}
      </Drawer>
    </>
  );
};
