import './list/work-list.css';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Skeleton } from 'antd';
import { useMemo, useRef } from 'react';
import { PageHead } from '../../shared/page-head.js';
import { ProblemAlert } from '../../shared/problem-alert.js';
import { LedgerButtons } from './ledger/ledger-buttons.js';
import { ColumnChooser } from './list/column-chooser.js';
import { FilterBar } from './list/filter-bar.js';
import { ListPaperFoot, ListPaperHead, PrintButton } from './list/list-paper.js';
import { type ListSearch, listSearch, sortOf, tabOf } from './list/list-search.js';
import { NoRows } from './list/no-rows.js';
import { countsQuery, listQuery, type RequestPage } from './list/queries.js';
import { RequestTable } from './list/request-table.js';
import { StatusTabs } from './list/status-tabs.js';
import { kindOf, useColumns } from './list/use-columns.js';
import { useLiveList } from './list/use-live-list.js';
import { useRowKeys } from './list/use-row-keys.js';

type Loaded = { readonly pages: readonly RequestPage[] } | undefined;
const rowsOf = (loaded: Loaded) => loaded?.pages.flatMap(({ rows }) => rows) ?? [];

/** The work list: what is urgent first; its whole state stands in the address. */
export const RequestsPage = () => {
  // The router hands over what it does not know as well.
  const typed = useSearch({ from: '/signed-in/office/requests' });
  const search = useMemo(() => listSearch(typed), [typed]);
  const navigate = useNavigate({ from: '/requests' });
  const box = useRef<HTMLElement>(null);
  const columns = useColumns(kindOf(search));
  const list = useInfiniteQuery(listQuery(search));
  // The rows come first; what is counted over all of them follows.
  const { data: counts } = useQuery({ ...countsQuery(search), enabled: list.isFetched });
  const { updates, show } = useLiveList(search, box);
  useRowKeys(box);
  const change = (changed: Partial<ListSearch>) =>
    void navigate({ search: { ...search, ...changed }, replace: true });
  const { tab: chosenTab, sort: chosenSort } = search;
  const clear = () => void navigate({ search: { tab: chosenTab, sort: chosenSort } });
  const rows = rowsOf(list.data);
  const tab = tabOf(search);
  return (
    <div className="work-page">
      <PageHead title="办件">
        <LedgerButtons search={search} />
        <PrintButton
          rows={rows.length}
          more={list.hasNextPage}
          next={async () => {
            const { data, hasNextPage } = await list.fetchNextPage({ throwOnError: true });
            return { rows: rowsOf(data).length, more: hasNextPage };
          }}
        />
        <ColumnChooser columns={columns} />
      </PageHead>
      <StatusTabs
        tab={tab}
        counts={counts}
        onChange={(next) => change({ tab: next === 'open' ? undefined : next, sort: undefined })}
      />
      <FilterBar search={search} counts={counts} onChange={change} onClear={clear} />
      {updates > 0 && (
        <Button className="work-list__updates no-print" size="small" onClick={show}>
          有 {updates} 项更新，点击查看
        </Button>
      )}
      {list.error && <ProblemAlert error={list.error} />}
      <ListPaperHead search={search} counts={counts} rows={rows.length} />
      <section ref={box} id="work-list" className="work-list" aria-label="申请列表" tabIndex={-1}>
        {list.isPending && <Skeleton active paragraph={{ rows: 10 }} />}
        {rows.length > 0 && (
          <RequestTable
            rows={rows}
            columns={columns.shown}
            sort={sortOf(search)}
            onSort={(sort) => change({ sort })}
          />
        )}
        {list.isSuccess && rows.length === 0 && (
          <NoRows search={search} total={counts?.total ?? 0} onClear={clear} />
        )}
        {list.hasNextPage && (
          <Button
            block
            type="text"
            className="work-list__more no-print"
            loading={list.isFetchingNextPage}
            onClick={() => void list.fetchNextPage()}
          >
            加载更多（已显示 {rows.length} 件）
          </Button>
        )}
      </section>
      <ListPaperFoot />
      <p aria-live="polite" className="visually-hidden">
        {list.isSuccess ? `已显示 ${rows.length} 件` : ''}
      </p>
    </div>
  );
};
