import { PlusOutlined } from '@ant-design/icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Table } from 'antd';
import { useState } from 'react';
import { PageHead } from '../../../shared/page-head.js';
import { ProblemAlert } from '../../../shared/problem-alert.js';
import { type OrganChange, OrganDrawer } from './organ-drawer.js';
import { inTreeOrder, type OrganNode, treeOf } from './organ-tree.js';
import { organsQuery } from './queries.js';

const columns = (change: (asked: OrganChange) => void, top: string) => [
  { title: '机关', dataIndex: 'name', key: 'name' },
  { title: '代码', dataIndex: 'organ', key: 'organ', width: 200 },
  { title: '账号', dataIndex: 'users', key: 'users', width: 72, align: 'right' as const },
  {
    title: '操作',
    key: 'actions',
    width: 340,
    render: (_: unknown, one: OrganNode) => (
      <span className="system__actions">
        <Button type="link" size="small" onClick={() => change({ what: 'rename', one })}>
          更名
        </Button>
        <Button
          type="link"
          size="small"
          disabled={one.organ === top}
          title={one.organ === top ? '本机关的隶属由上级机关更改' : undefined}
          onClick={() => change({ what: 'place', one })}
        >
          改隶
        </Button>
        <Link to="/system/users" search={{ organ: one.organ }}>
          用户
        </Link>
        <Link to="/system/settings" search={{ organ: one.organ }}>
          设置
        </Link>
        <Link to="/system/numbers" search={{ organ: one.organ }}>
          编号
        </Link>
      </span>
    ),
  },
];

/** The organ and those beneath it: who stands under whom, and what they are called. */
export const OrgansPage = () => {
  const [position, setPosition] = useState<string>();
  const [asked, setAsked] = useState<OrganChange | null>(null);
  const { data, error, isPending } = useQuery({
    ...organsQuery(position),
    placeholderData: keepPreviousData,
  });
  // Everything is open but what was closed: an organ that moved is seen where it went.
  const [closed, setClosed] = useState<readonly string[]>([]);
  const tree = data ? treeOf(data.organs, data.top) : [];
  const open = inTreeOrder(tree).flatMap(({ organ }) => (closed.includes(organ) ? [] : [organ]));
  return (
    <>
      <PageHead
        title="机关"
        beside={
          <span className="quiet">
            管理本机关及其下级的用户、设置和编号；办件只在各自机关之内。
          </span>
        }
      >
        <Button
          type="primary"
          icon={<PlusOutlined aria-hidden />}
          disabled={!data}
          onClick={() => setAsked({ what: 'create' })}
        >
          新建下级机关
        </Button>
      </PageHead>
      {error && <ProblemAlert error={error} />}
      <Table<OrganNode>
        rowKey="organ"
        size="middle"
        loading={isPending}
        columns={columns(setAsked, data?.top ?? '')}
        dataSource={[...tree]}
        expandable={{
          expandedRowKeys: open,
          onExpand: (shown, { organ }) =>
            setClosed(shown ? closed.filter((one) => one !== organ) : [...closed, organ]),
        }}
        pagination={false}
        scroll={{ x: 720 }}
      />
      {asked && (
        <OrganDrawer
          change={asked}
          tree={tree}
          close={() => setAsked(null)}
          done={(at) => {
            setPosition(at);
            setAsked(null);
          }}
        />
      )}
    </>
  );
};
