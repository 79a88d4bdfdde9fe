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
  { name: 'register',          title: '登记',               account: 'chuangkou', open: at('/register') },
  { name: 'requests',          title: '办件',               account: 'chengban',  open: at('/requests') },
  { name: 'request-open',      title: '办件：办理中',       account: 'chengban',  open: firstOf('status=handling') },
  { name: 'request-waiting',   title: '办件：待补正',       account: 'chengban',  open: firstOf('status=awaiting-supplement') },
  { name: 'request-closed',    title: '办件：已办结',       account: 'chengban',  open: firstOf('status=closed') },
  { name: 'approvals',         title: '审核',               account: 'shenhe',    open: at('/approvals') },
  { name: 'supervision',       title: '督办',               account: 'duban',     open: at('/supervision') },
  { name: 'inbox',             title: '收件',               account: 'chengban',  open: at('/inbox') },
  { name: 'annual',            title: '年报',               account: 'nianbao',   open: at('/annual') },
  { name: 'system',            title: '系统',               account: 'guanli',    open: at('/system') },
  { name: 'account',           title: '我的账号',           account: 'chengban',  open: at('/account') },
];
