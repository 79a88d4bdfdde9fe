import type { Page } from 'playwright-core';

/** A state of a page worth looking at: who sees it, and how one gets there. */
export type Look = {
  /** File name of its picture. */
  readonly name: string;
  readonly title: string;
  /** Demo account; absent = nobody is signed in. */
  readonly account?: string;
  readonly open: (page: Page) => Promise<void>;
};

const at = (path: string) => async (page: Page) => {
  await page.goto(path);
};

/** As it was before the demo office was made. */
const firstStart = async (page: Page) => {
  const json = { password: true, sso: null, setup: true };
  await page.route('**/api/session/methods', (route) => route.fulfill({ json }), { times: 1 });
  await page.goto('/setup#token=shown-at-the-first-start');
};

/** The first request of a filtered list, opened as a clerk opens it. */
const firstOf = (search: string) => async (page: Page) => {
  const answer = await page.request.get(`/api/requests?limit=1&sort=dueOn&${search}`);
  const [first] = ((await answer.json()) as { rows: { requestId: string }[] }).rows;
  if (!first) throw new Error(`The demo office has no request for ${search}.`);
  await page.goto(`/requests/${first.requestId}`);
};

// biome-ignore format: a table is read by column
export const looks: readonly Look[] = [
  { name: 'sign-in',           title: '登录',               open: at('/sign-in') },
  { name: 'sign-in-failed',    title: '登录：统一身份认证未成', open: at('/sign-in?sso=unknown') },
  { name: 'setup',             title: '首次设置',           open: firstStart },
  { name: 'register',          title: '登记',               account: 'chuangkou', open: at('/register') },
  { name: 'requests',          title: '办件',               account: 'chengban',  open: at('/requests') },
  { name: 'requests-closed',   title: '办件：已办结一览', account: 'chengban', open: at('/requests?tab=closed') },
  { name: 'ledger-import',     title: '导入台账',           account: 'guanli',    open: at('/requests/import') },
  { name: 'request-open',      title: '办件：办理中',       account: 'chengban',  open: firstOf('status=handling') },
  { name: 'request-waiting',   title: '办件：待补正',       account: 'chengban',  open: firstOf('status=awaiting-supplement') },
  { name: 'request-closed',    title: '办件：已办结',       account: 'chengban',  open: firstOf('status=closed') },
  { name: 'approvals',         title: '审核',               account: 'shenhe',    open: at('/approvals') },
  { name: 'supervision',       title: '督办',               account: 'duban',     open: at('/supervision') },
  { name: 'supervision-list',  title: '督办：逾期答复',     account: 'duban',     open: at('/supervision/answered-late') },
  { name: 'supervision-people', title: '督办：移交与外出',  account: 'duban',     open: at('/supervision/people') },
  { name: 'inbox',             title: '收件',               account: 'chengban',  open: at('/inbox') },
  { name: 'annual',            title: '年报',               account: 'nianbao',   open: at('/annual') },
  { name: 'annual-cell',       title: '年报：一格的申请',   account: 'nianbao',   open: at('/annual?beside=last&cell=three.3.7') },
  { name: 'annual-words',      title: '年报：文字部分',     account: 'nianbao',   open: at('/annual?view=words') },
  { name: 'annual-paper',      title: '年报：打印',         account: 'nianbao',   open: at('/annual/paper') },
  { name: 'system',            title: '系统',               account: 'guanli',    open: at('/system') },
  { name: 'system-users',      title: '系统：用户',         account: 'guanli',    open: at('/system/users') },
  { name: 'system-settings',   title: '系统：设置',         account: 'guanli',    open: at('/system/settings') },
  { name: 'system-numbers',    title: '系统：编号格式',     account: 'guanli',    open: at('/system/numbers') },
  { name: 'system-calendar',   title: '系统：日历',         account: 'guanli',    open: at('/system/calendar') },
  { name: 'system-audit',      title: '系统：审计日志',     account: 'guanli',    open: at('/system/audit') },
  { name: 'system-erase',      title: '系统：抹除申请人',   account: 'guanli',    open: at('/system/erase') },
  { name: 'system-state',      title: '系统：系统状态',     account: 'guanli',    open: at('/system/state') },
  { name: 'account',           title: '我的账号',           account: 'chengban',  open: at('/account') },
];
