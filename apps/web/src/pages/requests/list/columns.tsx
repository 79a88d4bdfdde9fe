import type { ReactNode } from 'react';
import { DaysLeft } from '../../../shared/days-left.js';
import { StatusTag } from '../../../shared/status-tag.js';
import type { ListSearch } from './list-search.js';
import type { RequestRow } from './queries.js';

type SortKey = NonNullable<ListSearch['sort']>;

export type Column = {
  readonly key: string;
  readonly title: string;
  /** Shown unless somebody put it away: of what is being handled, and of what is over. */
  readonly usual: boolean;
  readonly usualWhenOver?: boolean;
  /** Always there: without it a line says nothing. */
  readonly fixed?: true;
  readonly sort?: SortKey;
  readonly width?: number;
  readonly cell: (row: RequestRow) => ReactNode;
};

const dash = <span className="quiet">—</span>;
const plain = (text: string | null): ReactNode => text ?? dash;

const urgencyCell = ({ daysLeft, overdue, colour, waitingOn, answeredOn, life }: RequestRow) => {
  if (life === 'open' && answeredOn !== null) return <span className="quiet">已答复</span>;
  if (colour === null) return dash;
  const paused = colour === 'waiting' ? '暂停' : null;
  return (
    <>
      <DaysLeft days={daysLeft} overdue={overdue} paused={paused} colour={colour} />
      {waitingOn && colour === 'waiting' && (
        <span className="work-list__under">
          {waitingOn.until ? `至 ${waitingOn.until}` : waitingOn.label}
        </span>
      )}
    </>
  );
};

const dueCell = ({ dueOn, delayedReplyOn, provisional, life }: RequestRow) => {
  if (dueOn === null) return dash;
  const later = delayedReplyOn !== null && delayedReplyOn > dueOn ? delayedReplyOn : dueOn;
  return (
    <>
      {later}
      {provisional && life === 'open' && (
        <span className="work-list__under" title="该年度放假安排尚未公布，日期暂定">
          暂定
        </span>
      )}
    </>
  );
};

const closedCell = ({ closedOn, late }: RequestRow) =>
  closedOn === null ? (
    dash
  ) : (
    <>
      {closedOn}
      {late && <span className="work-list__under work-list__late">逾期答复</span>}
    </>
  );

const subjectCell = ({ description }: RequestRow) =>
  description === null ? (
    dash
  ) : (
    <span className="work-list__subject" title={description.slice(0, 300)}>
      {description}
    </span>
  );

// biome-ignore format: a table is read by column
export const columns: readonly Column[] = [
  { key: 'number',        title: '登记编号',   usual: true, fixed: true, sort: 'number', width: 128, cell: ({ number }) => number },
  { key: 'daysLeft',      title: '剩余工作日', usual: true, usualWhenOver: false, sort: 'urgency', width: 116, cell: urgencyCell },
  { key: 'status',        title: '状态',       usual: true, fixed: true, width: 128, cell: ({ status, statusLabel }) => <StatusTag status={status} label={statusLabel} /> },
  { key: 'applicant',     title: '申请人',     usual: true, width: 72, cell: ({ applicantName }) => plain(applicantName) },
  { key: 'subject',       title: '申请内容',   usual: true, cell: subjectCell },
  { key: 'handler',       title: '承办',       usual: true, width: 104, cell: ({ handler, unit }) => plain(handler ?? unit) },
  { key: 'dueOn',         title: '答复期限',   usual: true, usualWhenOver: false, sort: 'dueOn', width: 112, cell: dueCell },
  { key: 'waitingOn',     title: '等谁',       usual: false, width: 150, cell: ({ waitingOn }) => plain(waitingOn?.label ?? null) },
  { key: 'receivedOn',    title: '收到日期',   usual: false, sort: 'receivedOn', width: 104, cell: ({ receivedOn }) => plain(receivedOn) },
  { key: 'channel',       title: '收到方式',   usual: false, width: 104, cell: ({ channelLabel }) => channelLabel },
  { key: 'applicantType', title: '申请人类型', usual: false, width: 128, cell: ({ applicantTypeLabel }) => applicantTypeLabel },
  { key: 'unit',          title: '承办机构',   usual: false, width: 112, cell: ({ unit }) => plain(unit) },
  { key: 'category',      title: '办理结果',   usual: false, usualWhenOver: true, width: 160, cell: ({ categoryLabel }) => plain(categoryLabel) },
  { key: 'closedOn',      title: '办结日期',   usual: false, usualWhenOver: true, sort: 'closedOn', width: 112, cell: closedCell },
  { key: 'letterNumber',  title: '答复文号',   usual: false, width: 160, cell: ({ letterNumber }) => plain(letterNumber) },
  { key: 'archiveNumber', title: '归档号',     usual: false, width: 120, cell: ({ archiveNumber }) => plain(archiveNumber) },
];
