import { ExclamationCircleOutlined } from '@ant-design/icons';
import { Button, Table, Tag } from 'antd';
import { officeMinute } from '../../annual/panel/office-time.js';
import { remarks, type StaffMember } from './staff-filter.js';

const urgent = new Set(['已停用', '已锁定', '未改初始密码']);

type Props = {
  readonly users: readonly StaffMember[];
  readonly loading: boolean;
  readonly choose: (id: string) => void;
};

const columns = (choose: (id: string) => void) => [
  {
    title: '姓名',
    key: 'name',
    width: 120,
    fixed: 'left' as const,
    render: (_: unknown, { id, name }: StaffMember) => (
      <Button type="link" size="small" className="users__name" onClick={() => choose(id)}>
        {name}
      </Button>
    ),
  },
  {
    title: '登录账号',
    key: 'account',
    width: 150,
    render: (_: unknown, { account }: StaffMember) => account ?? <span className="quiet">—</span>,
  },
  {
    title: '岗位',
    key: 'roles',
    width: 180,
    render: (_: unknown, { roles }: StaffMember) => roles.join('、'),
  },
  {
    title: '最近登录',
    key: 'signedInAt',
    width: 160,
    render: (_: unknown, { signedInAt }: StaffMember) =>
      signedInAt ? officeMinute(signedInAt) : <span className="quiet">未登录过</span>,
  },
  {
    title: '说明',
    key: 'remarks',
    render: (_: unknown, user: StaffMember) =>
      remarks(user).map((text) => (
        <Tag
          key={text}
          {...(urgent.has(text) && {
            icon: <ExclamationCircleOutlined aria-hidden />,
            className: 'users__urgent',
          })}
        >
          {text}
        </Tag>
      )),
  },
];

/** One line a person; the name opens what can be changed. */
export const UsersTable = ({ users, loading, choose }: Props) => (
  <Table<StaffMember>
    rowKey="id"
    size="middle"
    loading={loading}
    columns={columns(choose)}
    dataSource={[...users]}
    pagination={users.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
    scroll={{ x: 820 }}
    sticky={{ offsetHeader: 52 }}
    locale={{ emptyText: '没有符合条件的用户。' }}
    onRow={({ id }) => ({ onDoubleClick: () => choose(id) })}
  />
);
