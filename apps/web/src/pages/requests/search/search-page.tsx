import './search.css';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useLocation, useNavigate } from '@tanstack/react-router';
import { Button, Empty, Input, Skeleton } from 'antd';
import { useRef } from 'react';
import { DaysLeft } from '../../../shared/days-left.js';
import { PageHead } from '../../../shared/page-head.js';
import { ProblemAlert } from '../../../shared/problem-alert.js';
import { StatusTag } from '../../../shared/status-tag.js';
import { useRowKeys } from '../list/use-row-keys.js';
import { MarkedExcerpt } from './marked-excerpt.js';
import { type Found, isAskable, searchQuery } from './queries.js';
import { searchedIn } from './search-state.js';

/** All that a text finds; the text itself stays out of the address. */
export const SearchPage = () => {
  const text = useLocation({ select: ({ state }) => searchedIn(state) });
  const navigate = useNavigate();
  const box = useRef<HTMLUListElement>(null);
  const list = useInfiniteQuery(searchQuery(text));
  useRowKeys(box);
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  const numbersOnly = list.data?.pages[0]?.wordsSearched === false;
  const search = (asked: string) =>
    void navigate({ to: '/requests/search', state: { searched: asked.trim() }, replace: true });
  return (
    <div className="search-page">
      <PageHead
        title="查找"
        beside={
          list.isSuccess && (
            <span className="quiet">
              {rows.length} 件{list.hasNextPage ? '以上' : ''}
            </span>
          )
        }
      />
      <div className="search-page__form">
        <Input.Search
          key={text}
          defaultValue={text}
          enterButton="查找"
          allowClear
          maxLength={100}
          aria-label="查找内容"
          placeholder="编号、文号、申请人、申请内容、备注；几个词以空格分开"
          onSearch={search}
        />
      </div>
      {numbersOnly && <p className="quiet">您的岗位按登记编号和文号查找，不查申请人和申请内容。</p>}
      {list.error && <ProblemAlert error={list.error} />}
      {isAskable(text) && list.isPending && <Skeleton active />}
      {list.isSuccess && rows.length === 0 && (
        <Empty description="没有找到。请换一个词，汉字至少两个；已抹除的申请人的内容找不到。" />
      )}
      {!isAskable(text) && <Empty description="请输入要查找的内容。" />}
      <ul ref={box} className="search-page__hits">
        {rows.map((row) => (
          <Hit key={row.requestId} row={row} text={text} />
        ))}
      </ul>
      {list.hasNextPage && (
        <Button
          block
          type="text"
          loading={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          加载更多
        </Button>
      )}
    </div>
  );
};

const Hit = ({ row, text }: { readonly row: Found; readonly text: string }) => (
  <li>
    <div className="search-page__line">
      <Link to="/requests/$requestId" params={{ requestId: row.requestId }} data-row-link>
        {row.number}
      </Link>
      <StatusTag status={row.status} label={row.statusLabel} />
      {row.colour && (
        <DaysLeft
          days={row.daysLeft}
          overdue={row.overdue}
          colour={row.colour}
          paused={row.colour === 'waiting' ? '暂停' : null}
          unit="个工作日"
        />
      )}
      <span>{row.applicantName}</span>
      {row.handler && <span className="quiet">承办：{row.handler}</span>}
      {row.receivedOn && <span className="quiet">收到 {row.receivedOn}</span>}
    </div>
    <MarkedExcerpt found={row.found} text={text} />
  </li>
);
