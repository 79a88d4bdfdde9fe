import {
  AuditOutlined,
  BarChartOutlined,
  FileDoneOutlined,
  FormOutlined,
  SettingOutlined,
  UnorderedListOutlined,
} from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { type Role, useSession } from './session.js';

const all: readonly Role[] = ['窗口', '承办', '审核', '督办', '年报', '管理'];

// biome-ignore format: a table is read by column
const jobs = [
  { to: '/register',    label: '登记', Icon: FormOutlined,          roles: ['窗口', '承办', '管理'] },
  { to: '/requests',    label: '办件', Icon: UnorderedListOutlined, roles: all },
  { to: '/approvals',   label: '审核', Icon: AuditOutlined,         roles: ['审核'] },
  { to: '/supervision', label: '督办', Icon: BarChartOutlined,      roles: ['督办', '审核', '管理'] },
  { to: '/annual',      label: '年报', Icon: FileDoneOutlined,      roles: ['年报', '审核', '督办', '管理', '承办'] },
  { to: '/system',      label: '系统', Icon: SettingOutlined,       roles: ['管理'] },
] as const satisfies readonly { to: string; label: string; Icon: unknown; roles: readonly Role[] }[];

/** The jobs that the person's roles open; what one cannot use is not shown. */
export const Navigation = () => {
  const { user } = useSession();
  const open = jobs.filter(({ roles }) => roles.some((role) => user.roles.includes(role)));
  return (
    <nav className="frame__nav" aria-label="工作">
      <ul>
        {open.map(({ to, label, Icon }) => (
          <li key={to}>
            <Link to={to} activeOptions={{ exact: false, includeSearch: false }}>
              <Icon aria-hidden />
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
};
