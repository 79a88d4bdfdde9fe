import { Link, Outlet } from '@tanstack/react-router';
import './system.css';

const places = [
  { to: '/system/organs', label: '机关' },
  { to: '/system/users', label: '用户' },
  { to: '/system/settings', label: '设置' },
  { to: '/system/numbers', label: '编号格式' },
  { to: '/system/calendar', label: '日历' },
  { to: '/system/audit', label: '审计日志' },
  { to: '/system/erase', label: '抹除申请人' },
  { to: '/system/state', label: '系统状态' },
] as const;

/** What can be administered, and the page that was chosen. */
export const SystemLayout = () => (
  <div className="system">
    <nav className="system__nav no-print" aria-label="系统">
      <ul>
        {places.map(({ to, label }) => (
          <li key={to}>
            <Link to={to} activeOptions={{ exact: false, includeSearch: false }}>
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
    <div className="system__page">
      <Outlet />
    </div>
  </div>
);
