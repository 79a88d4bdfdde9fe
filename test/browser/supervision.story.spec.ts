import { systemClock } from '@tracker/platform';
import { addDays } from '@tracker/statute';
import { describeWith } from '@tracker/testing';
import type { Browser, Page } from 'playwright-core';
import type { ServedOffice } from '../support/served-office.js';
import { demoPassword, servedDemo } from './support/demo-office.js';
import { openBrowser, openDesk, signIn } from './support/desk.js';

type Account = { readonly token: string };

/** Orders as a script gives them, to have something to supervise. */
const asScript = (address: string, token: string) => async (path: string, body: object) => {
  const answer = await fetch(`${address}/api${path}`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  expect([path, answer.ok]).toEqual([path, true]);
  return (await answer.json()) as { requestId: string; number: string };
};

describeWith('chromium', 'Supervising in the browser', (chromium) => {
  let served: ServedOffice;
  let browser: Browser;
  let page: Page;
  let late: { readonly requestId: string; readonly number: string };

  beforeAll(async () => {
    served = await servedDemo();
    const add = ['user-add', '--name', '脚本', '--role', '窗口', '--role', '承办'];
    const { token } = await served.tracker<Account>(...add, '--organ', 'DEMO');
    const order = asScript(served.address, token);
    const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
    const handedIn = { channel: 'in-person', applicantType: 'natural-person' };
    late = await order('/requests', {
      ...handedIn,
      submittedOn: addDays(today, -70),
      ...{ applicantName: '钱多多', description: '某路改造工程征地补偿方案' },
    });
    await order(`/requests/${late.requestId}/assign-handler`, { handler: '李强' });
    await order('/requests', {
      ...{ ...handedIn, submittedOn: today, applicantName: '孙少', description: '某路规划' },
    });
    browser = await openBrowser(chromium);
    ({ page } = await openDesk(browser, served.address));
    await signIn(page, 'duban', demoPassword);
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  it('shows every list with its length, and the list is as long', async () => {
    await page.goto('/supervision');
    const lists = page.getByRole('navigation', { name: '督办清单' });
    await lists.getByRole('link', { name: '逾期未答复' }).waitFor();
    const names = await lists.getByRole('link').allInnerTexts();
    expect(names).toHaveLength(9);
    for (const name of ['逾期未答复', '即将到期', '逾期答复', '等待申请人']) {
      const link = lists.getByRole('link', { name }).first();
      const count = Number(/\d+/.exec((await link.textContent()) ?? '')?.[0]);
      await link.click();
      await page.getByText(`共 ${count} 件`).waitFor();
      const rows = page.locator('tbody tr.ant-table-row');
      if (count > 0) await rows.nth(count - 1).waitFor();
      expect([name, await rows.count()]).toEqual([name, count]);
    }
  });

  it('opens the overdue request, which says how late it is', async () => {
    await page.goto('/supervision/overdue');
    const row = page.getByRole('row').filter({ hasText: late.number });
    expect(await row.textContent()).toMatch(/逾期\d+日/);
    await row.getByRole('link', { name: late.number }).click();
    await page.waitForURL(`**/requests/${late.requestId}`);
    await page.getByText(late.number).first().waitFor();
  });

  it('draws figures that stand in tables too, and a figure opens its requests', async () => {
    await page.goto('/supervision');
    const load = page.getByRole('region', { name: '各承办人在办' });
    await load.locator('svg').first().waitFor();
    const row = load.getByRole('row').filter({ hasText: '李强' });
    const overdue = row.getByRole('link').nth(1);
    const count = await overdue.textContent();
    await overdue.click();
    await page.waitForURL(/supervision\/overdue\?handler=/);
    await page.getByText(`共 ${count} 件`).waitFor();
    await page.goBack();
    const months = page.getByRole('region', { name: /按期答复率/ });
    const total = months.getByRole('row').filter({ hasText: '合计' });
    const rates = page.getByRole('region', { name: '按期答复率，按申请人类型和办理结果' });
    await rates
      .getByRole('row')
      .filter({ hasText: '自然人' })
      .getByText(/^\d+\.\d\d%$/)
      .waitFor();
    const unassigned = load
      .getByRole('row')
      .filter({ hasText: '未分办' })
      .getByRole('link')
      .first();
    const ofNobody = await unassigned.textContent();
    await unassigned.click();
    await page.waitForURL(/\/requests\?handler=/);
    await page.getByRole('tab', { name: new RegExp(`^在办\\s*${ofNobody}$`) }).waitFor();
    await page.goBack();
    await total.getByRole('link').nth(1).click();
    await page.waitForURL(/\/requests\?.*closedFrom=/);
  });

  it('prints a list with what it was made from', async () => {
    await page.goto('/supervision/overdue');
    await page.evaluate('window.print = () => {}');
    await page.getByRole('button', { name: '打印' }).click();
    const foot = page.locator('.print-foot[data-ready]');
    await foot.waitFor({ state: 'attached' });
    expect(await foot.textContent()).toMatch(/督办：逾期未答复打印于 .*事件位置 \d+/);
  });

  it('enters an absence and takes it back', async () => {
    await page.goto('/supervision/people');
    const absence = page.getByRole('region', { name: '外出与代理' }).first();
    const [from, to] = [page.getByLabel('外出日期'), absence.getByPlaceholder('结束日期')];
    const soon = addDays(systemClock.today(), 3);
    await from.fill(soon);
    await from.press('Enter');
    await to.fill(addDays(soon, 2));
    await to.press('Enter');
    await page.getByLabel('代理人').click();
    await page.getByTitle('陈国强', { exact: true }).click();
    await page.getByRole('button', { name: '登记外出' }).click();
    const row = page.getByRole('row').filter({ hasText: '陈国强' });
    await row.waitFor();
    expect(await row.textContent()).toContain('将外出');
    await row.getByRole('button', { name: '取消刘芳的外出' }).click();
    await page.getByText('没有登记外出。').waitFor();
  });

  it('hands over all that a leaver has open', async () => {
    const open = async (name: string): Promise<number> => {
      const answer = await page.request.get('/api/supervision/load');
      const { handlers } = (await answer.json()) as {
        handlers: { handler: string | null; open: number }[];
      };
      return handlers.find(({ handler }) => handler === name)?.open ?? 0;
    };
    const [his, hers] = [await open('李强'), await open('赵静')];
    expect(his).toBeGreaterThan(0);
    await page.goto('/supervision/people');
    await page.getByLabel('移交人').click();
    await page.getByTitle(`李强（在办 ${his} 件）`).click();
    await page.getByLabel('接手人').click();
    await page.locator('.ant-select-dropdown:visible').getByTitle('赵静', { exact: true }).click();
    await page.getByRole('button', { name: `移交 ${his} 件` }).click();
    await page.getByText(`李强 的 ${his} 件在办申请已移交 赵静。`).waitFor();
    const until = Date.now() + 10_000;
    while ((await open('赵静')) !== his + hers && Date.now() < until)
      await page.waitForTimeout(100);
    expect([await open('李强'), await open('赵静')]).toEqual([0, his + hers]);
  });
});
