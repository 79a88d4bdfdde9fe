import { DownloadOutlined } from '@ant-design/icons';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, DatePicker, Input, Select } from 'antd';
import dayjs from 'dayjs';
import { answered, api } from '../../../api/client.js';
import { useSession } from '../../../app/session.js';
import { PageHead } from '../../../shared/page-head.js';
import { ProblemAlert } from '../../../shared/problem-alert.js';
import { OrganChoice } from '../organs/organ-choice.js';
import { AuditRows } from './audit-rows.js';
import type { AuditSearch } from './audit-search.js';

const csvAddress = (filter: AuditSearch): string =>
  `/api/audit.csv?${new URLSearchParams(filter as Record<string, string>)}`;

/** Who did what when: the events of the log, and what was done to accounts. */
export const AuditPage = () => {
  const { user } = useSession();
  const filter = useSearch({ from: '/signed-in/office/administration/system/audit' });
  const navigate = useNavigate();
  const set = (change: { [Name in keyof AuditSearch]: AuditSearch[Name] | undefined }) => {
    const next = Object.fromEntries(
      Object.entries({ ...filter, ...change }).filter(([, value]) => value),
    );
    void navigate({ to: '/system/audit', search: next, replace: true });
  };
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage } =
    useInfiniteQuery({
      queryKey: ['system', 'audit', filter],
      initialPageParam: undefined as string | undefined,
      queryFn: ({ pageParam }) =>
        answered(
          api.GET('/api/audit', {
            params: { query: { ...filter, ...(pageParam && { after: pageParam }) } },
          }),
        ),
      getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    });
  const [first] = data?.pages ?? [];
  const rows = data?.pages.flatMap((page) => page.rows) ?? [];
  const day = (text: string | undefined) => (text ? dayjs(text) : null);
  return (
    <>
      <PageHead
        title="审计日志"
        beside={
          first && (
            <span className="quiet">
              {first.from} 至 {first.to}
            </span>
          )
        }
      >
        <OrganChoice
          organ={filter.organ ?? user.organ}
          choose={(organ) => set({ organ: organ === user.organ ? undefined : organ })}
        />
        <Button icon={<DownloadOutlined aria-hidden />} href={csvAddress(filter)}>
          导出
        </Button>
      </PageHead>
      <search className="audit__filter">
        <Input.Search
          aria-label="人员姓名"
          placeholder="人员姓名"
          defaultValue={filter.person}
          allowClear
          onSearch={(person) => set({ person: person.trim() })}
          style={{ width: 180 }}
        />
        <Select
          aria-label="操作"
          placeholder="全部操作"
          value={filter.action ?? null}
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          onChange={(action: string | null | undefined) => set({ action: action ?? undefined })}
          options={(first?.actions ?? []).map(({ code, label }) => ({ value: code, label }))}
          style={{ width: 200 }}
        />
        <DatePicker
          aria-label="起始日期"
          placeholder="起始日期"
          value={day(filter.from)}
          onChange={(picked) => set({ from: picked?.format('YYYY-MM-DD') })}
        />
        <DatePicker
          aria-label="截止日期"
          placeholder="截止日期"
          value={day(filter.to)}
          onChange={(picked) => set({ to: picked?.format('YYYY-MM-DD') })}
        />
      </search>
      {error && <ProblemAlert error={error} />}
      <AuditRows rows={rows} loading={isPending} />
      {hasNextPage && (
        <p className="audit__more">
          <Button loading={isFetchingNextPage} onClick={() => fetchNextPage()}>
            显示更早的记录
          </Button>
        </p>
      )}
      <p className="quiet">申请人信息在日志中加密保存，这里不显示。导出也会记录在案。</p>
    </>
  );
};
