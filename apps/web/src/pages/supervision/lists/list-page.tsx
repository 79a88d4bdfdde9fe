import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Button, Select, Tag } from 'antd';
import { answered, api } from '../../../api/client.js';
import { nobody } from '../../../shared/nobody.js';
import { PageHead } from '../../../shared/page-head.js';
import { usePrint } from '../../../shared/print/use-print.js';
import { ProblemAlert } from '../../../shared/problem-alert.js';
import { countsQuery, loadQuery } from '../queries.js';
import { ListLinks } from './list-links.js';
import type { ListSearch } from './list-search.js';
import { narrowings } from './narrowings.js';
import { Rows } from './rows.js';
import '../supervision.css';

const pageSize = 50;

/** One list of 督办: as many rows as its count says, narrowed by what the address holds. */
export const ListPage = () => {
  const { list } = useParams({ from: '/signed-in/office/supervision/$list' });
  const filter = useSearch({ from: '/signed-in/office/supervision/$list' });
  const navigate = useNavigate();
  const counts = useQuery(countsQuery(filter));
  const load = useQuery(loadQuery);
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage } =
    useInfiniteQuery({
      queryKey: ['supervision', 'list', list, filter],
      initialPageParam: undefined as string | undefined,
      queryFn: ({ pageParam }) =>
        answered(
          api.GET('/api/supervision/{list}', {
            params: {
              path: { list },
              query: { ...filter, limit: pageSize, ...(pageParam && { after: pageParam }) },
            },
          }),
        ),
      getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    });
  const rows = data?.pages.flatMap((page) => page.rows) ?? [];
  const counted = counts.data?.lists.find((one) => one.list === list);
  const set = (search: ListSearch) =>
    navigate({ to: '/supervision/$list', params: { list }, search, replace: true });
  const { handler } = filter;
  const handlers = (load.data?.handlers ?? []).map((one) => one.handler ?? nobody);
  const { print, foot } = usePrint(`督办：${counted?.label ?? ''}`);
  return (
    <div className="supervision supervision--list">
      <PageHead title={counted?.label ?? '督办清单'} beside={<Link to="/supervision">督办</Link>}>
        {print}
      </PageHead>
      <ListLinks counts={counts.data} filter={handler ? { handler } : {}} />
      <div className="filters">
        <Select
          aria-label="承办人"
          placeholder="全部承办人"
          value={handler ?? null}
          allowClear
          onChange={(chosen: string | null | undefined) => {
            const { handler: _before, ...others } = filter;
            void set(chosen ? { ...others, handler: chosen } : others);
          }}
          options={handlers.map((name) => ({ value: name, label: name }))}
          style={{ width: 160 }}
        />
        {narrowings(filter).map(({ said, without }) => (
          <Tag key={said} closable onClose={() => set(without)}>
            {said}
          </Tag>
        ))}
        {counted && (
          <span aria-live="polite">
            共 {counted.count} 件{rows.length < counted.count && `，已显示 ${rows.length} 件`}
          </span>
        )}
      </div>
      {error && <ProblemAlert error={error} />}
      <Rows list={list} rows={rows} loading={isPending} />
      {hasNextPage && (
        <p className="more no-print">
          <Button loading={isFetchingNextPage} onClick={() => fetchNextPage()}>
            再显示 {pageSize} 件
          </Button>
        </p>
      )}
      {foot}
    </div>
  );
};
