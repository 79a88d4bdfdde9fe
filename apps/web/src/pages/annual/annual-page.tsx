import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Skeleton } from 'antd';
import { useHasRole, useSession } from '../../app/session.js';
import { chineseDate } from '../../shared/chinese-date.js';
import { PageHead } from '../../shared/page-head.js';
import { ProblemAlert } from '../../shared/problem-alert.js';
import './annual.css';
import type { AnnualSearch, View } from './annual-search.js';
import { ChecksLine } from './checks-line.js';
import { Controls } from './controls.js';
import { Downloads } from './downloads.js';
import { FiledBanner } from './filing/filed-banner.js';
import { HistoryList } from './filing/history-list.js';
import { FoldProgress } from './fold-progress.js';
import { lookedAt } from './looked-at.js';
import { type CellPlace, placeKey } from './official/places.js';
import { CarryOver } from './parts/carry-over.js';
import { OpeningFigures } from './parts/opening-figures.js';
import { PublishedTable } from './parts/published-table.js';
import { SectionTwoForm } from './parts/section-two-form.js';
import { WordsTab } from './parts/words-tab.js';
import { type AnnualDesk, deskQuery, differencesQuery } from './queries.js';
import { TablesTab } from './tables-tab.js';
import { ViewTabs } from './view-tabs.js';

/** What the first year of use brings along. */
const before = (desk: AnnualDesk) => (
  <>
    <PublishedTable key={desk.year} desk={desk} />
    <OpeningFigures key={`opening ${desk.year}`} year={desk.year} />
  </>
);

/** The year end: official tables, checks, what is typed in, and filing, of one year. */
export const AnnualPage = () => {
  const search = useSearch({ from: '/signed-in/office/annual' });
  const navigate = useNavigate();
  const { today, organs, user } = useSession();
  const mayWrite = useHasRole('年报', '管理');
  const looked = lookedAt(search, today);
  const { year, form, on } = looked;
  const desk = useQuery(deskQuery(looked));
  const { data } = desk;
  const differences = useQuery(differencesQuery(year, data?.filed != null));
  const change = (to: AnnualSearch) =>
    navigate({ to: '/annual', search: { ...search, ...to }, replace: true });
  const openCell = (place: CellPlace | null) =>
    change({ view: undefined, cell: place ? placeKey(place) : undefined });
  const name = organs.find(({ organ }) => organ === user.organ)?.name ?? user.organName;

  /** What is looked at as of an earlier day must not be saved over what stands now. */
  const mayType = (of: AnnualDesk) => mayWrite && !on && of.asOf === null;

  const tabs = (of: AnnualDesk) => [
    {
      key: 'table' as const,
      label: '第三、四部分',
      inside: () => (
        <TablesTab
          looked={looked}
          desk={of}
          beside={search.beside}
          differences={differences.data}
          cell={search.cell}
          onOpen={openCell}
        />
      ),
    },
    {
      key: 'two' as const,
      label: '第二部分',
      inside: () => <SectionTwoForm key={`${year} ${form}`} desk={of} mayWrite={mayType(of)} />,
    },
    {
      key: 'words' as const,
      label: '文字部分',
      inside: () => <WordsTab desk={of} mayWrite={mayType(of)} />,
    },
    {
      key: 'carry' as const,
      label: '结转',
      inside: () => <CarryOver year={year} form={form} asOf={of.asOf?.position ?? undefined} />,
    },
    ...(mayType(of)
      ? [{ key: 'before' as const, label: '上年报告与期初', inside: () => before(of) }]
      : []),
    {
      key: 'history' as const,
      label: '报送经过',
      inside: () => <HistoryList year={year} />,
    },
  ];

  return (
    <div className="annual">
      <PageHead title="年报" beside={<span className="quiet">{`${name}，${year}年度`}</span>}>
        <Downloads
          looked={looked}
          asOf={data?.asOf?.position ?? undefined}
          filed={data?.filed ?? null}
        />
      </PageHead>
      <Controls
        looked={looked}
        desk={data}
        beside={search.beside}
        today={today}
        onChange={change}
      />
      {desk.error && <ProblemAlert error={desk.error} />}
      {desk.isFetching && on && <FoldProgress words={`正在由事件日志计算截至${on}的数字`} />}
      {desk.isPending && !on && <Skeleton active paragraph={{ rows: 12 }} />}
      {data && (
        <>
          <FiledBanner
            desk={data}
            differing={data.filed ? differences.data?.cells.length : undefined}
            mayFile={mayWrite && !on}
            yearOver={today > `${year}-12-31`}
            comparing={search.beside === 'filed'}
            onCompare={() => change({ beside: 'filed', view: undefined })}
          />
          {data.asOf && (
            <p className="quiet" role="status">
              以下为截至{chineseDate(on ?? '')}所记录的事件（到第 {data.asOf.position}{' '}
              号为止）计算的数字，由事件日志重新计算。{mayWrite && '只供查看，不能更改。'}
            </p>
          )}
          <ChecksLine form={form} checks={data.checks} onOpen={openCell} />
          <ViewTabs<View>
            name="年报的各个部分"
            tabs={tabs(data)}
            open={search.view ?? 'table'}
            onOpen={(key) => change({ view: key === 'table' ? undefined : key, cell: undefined })}
          />
        </>
      )}
    </div>
  );
};
