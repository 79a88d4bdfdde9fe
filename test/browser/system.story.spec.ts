import { formatChineseDate } from '@tracker/statute';
import { describeWith } from '@tracker/testing';
import type { Browser, Page } from 'playwright-core';
import type { ServedOffice } from '../support/served-office.js';
import { demoPassword, servedDemo } from './support/demo-office.js';
import { openBrowser, openDesk, signIn } from './support/desk.js';

type Row = {
  readonly requestId: string;
  readonly number: string;
  readonly dueOn: string;
  readonly colour: string;
};

describeWith('chromium', 'Administering in the browser', (chromium) => {
  let served: ServedOffice;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    served = await servedDemo();
    browser = await openBrowser(chromium);
    ({ page } = await openDesk(browser, served.address));
    await signIn(page, 'guanli', demoPassword);
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  const json = async <T>(path: string): Promise<T> => {
    const answer = await page.request.get(path);
    expect([path, answer.status()]).toEqual([path, 200]);
    return (await answer.json()) as T;
  };
  const dueOn = async ({ requestId }: Row): Promise<string> => {
    const detail = await json<{ deadline: { dueOn: string } }>(`/api/requests/${requestId}`);
    return detail.deadline.dueOn;
  };

  it('pastes a notice, sees which date moves, applies it, and the date has moved', async () => {
    const { rows } = await json<{ rows: Row[] }>('/api/requests?open=true&sort=-dueOn&limit=50');
    const running = rows.find(({ colour }) => ['green', 'yellow', 'red'].includes(colour));
    if (!running) throw new Error('The demo office has no request whose reply is due.');
    const before = running.dueOn;
    const year = before.slice(0, 4);
    const { known } = await json<{ known: boolean }>(`/api/calendar/${year}`);
    const { today } = await json<{ today: string }>('/api/session');
    const number = `国办发明电〔${today.slice(0, 4)}〕99号`;
    const dayOff = formatChineseDate(before).replace(/^\d+年/, '');
    const signed = formatChineseDate(today);
    const notice = `国务院办公厅关于${year}年节假日安排的通知\n${number}\n一、某节：${dayOff}放假，共1天。\n国务院办公厅\n${signed}`;

    await page.goto(`/system/calendar?year=${year}`);
    await page.getByRole('button', { name: '载入放假通知' }).click();
    await page.getByLabel('通知原文').fill(notice);
    expect(await page.getByLabel('年份').inputValue()).toBe(year);
    expect(await page.getByLabel('文号').inputValue()).toBe(number);
    expect(await page.getByLabel('公布日期').inputValue()).toBe(today);
    if (known) await page.getByLabel('只作调整，其余日期照现行安排').check();
    await page.getByRole('button', { name: '预览', exact: true }).click();
    const moved = page.getByRole('row').filter({ hasText: running.number });
    await moved.first().waitFor();
    expect(await moved.first().textContent()).toContain(before);
    expect(await dueOn(running)).toBe(before);

    await page.getByRole('button', { name: '应用，移动以上期限' }).click();
    await page.getByText(/放假安排已载入/).waitFor();
    const after = await dueOn(running);
    expect(after > before).toBe(true);
    await page.goto(`/requests/${running.requestId}`);
    await page.getByText(formatChineseDate(after)).or(page.getByText(after)).first().waitFor();
    await page.goto(`/system/calendar?year=${year}`);
    await page.getByTitle(`${before} 放假`).waitFor();
    expect(await page.getByRole('row').filter({ hasText: number }).textContent()).toContain('现行');
  });

  it('changes a setting, which says who changed it, and so does the audit log', async () => {
    await page.goto('/system/settings');
    const days = page.getByLabel('默认补正期限（工作日）');
    await days.fill('12');
    await page.getByRole('button', { name: '保存 1 项更改' }).click();
    await page.getByText(/由何伟改为12 个工作日/).waitFor();
    await page.getByRole('link', { name: '审计日志' }).click();
    await page.getByLabel('操作', { exact: true }).fill('更改设置');
    await page.locator('.ant-select-dropdown:visible').getByTitle('更改设置').click();
    const row = page.getByRole('row').filter({ hasText: '更改设置' });
    await row.first().waitFor();
    expect(await row.first().textContent()).toMatch(/何伟[\s\S]*12/);
    expect(page.url()).toContain('action=change-organ-settings');
  });

  it('is told at the field what does not go together, and keeps what was typed', async () => {
    await page.goto('/system/settings');
    await page.getByLabel('红色预警（剩余工作日）').fill('9');
    await page.getByRole('button', { name: '保存 1 项更改' }).click();
    await page.getByText('红色预警的工作日数不应多于黄色预警').first().waitFor();
    expect(await page.getByLabel('红色预警（剩余工作日）').inputValue()).toBe('9');
  });

  it('makes an organ beneath, which gets settings and numbers of its own', async () => {
    await page.goto('/system/organs');
    await page.getByRole('button', { name: '新建下级机关' }).click();
    await page.getByLabel('机关代码').fill('DEMO-1');
    await page.getByLabel('名称').fill('某市信息中心');
    await page.getByRole('button', { name: '保存', exact: true }).click();
    const row = page.getByRole('row').filter({ hasText: '某市信息中心' });
    await row.waitFor();
    // The drawer is gone, and the keyboard is where it was.
    await page.getByRole('button', { name: '新建下级机关' }).and(page.locator(':focus')).waitFor();
    await row.getByRole('link', { name: '用户' }).click();
    await page.getByText('没有符合条件的用户。').waitFor();
    expect(page.url()).toContain('organ=DEMO-1');
    await page.goto('/system/organs');
    await row.getByRole('link', { name: '编号' }).click();
    await page.getByLabel('年份之前').fill('信依申请〔');
    await page.getByLabel('年份与序号之间').fill('〕');
    await page.getByText(/信依申请〔\d{4}〕00007/).waitFor();
    await page.getByLabel('年份与序号之间').fill('〕1');
    await page.getByText('年份与序号之间须有文字、括号或连接号，不能有数字').waitFor();
    await page.getByLabel('年份与序号之间').fill('〕');
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByText(/由何伟改为 信依申请〔\d{4}〕00007/).waitFor();
  });

  it('erases an applicant in two steps, and only once nothing of theirs is open', async () => {
    const { rows } = await json<{ rows: Row[] }>('/api/requests?status=closed&limit=50');
    const { rows: open } = await json<{ rows: Row[] }>('/api/requests?open=true&limit=1');
    await page.goto(`/system/erase?number=${open[0]?.number}`);
    await page.getByText(/办结后才能抹除/).waitFor();
    expect(await page.getByRole('button', { name: '下一步' }).isDisabled()).toBe(true);
    let number = '';
    for (const row of rows) {
      const preview = await json<{ open: number }>(`/api/erasure-preview?number=${row.number}`);
      if (preview.open === 0) number = row.number;
      if (number) break;
    }
    await page.goto(`/system/erase?number=${number}`);
    await page.getByRole('button', { name: '下一步' }).click();
    await page.getByLabel('理由').fill('申请人要求');
    await page.getByLabel(`请再输入一次登记编号 ${number}`).fill('1');
    await page.getByRole('button', { name: /^抹除 \d+ 件/ }).click();
    await page.getByText(`请输入 ${number}，以确认抹除的是这名申请人。`).waitFor();
    await page.getByLabel(`请再输入一次登记编号 ${number}`).fill(number);
    await page.getByRole('button', { name: /^抹除 \d+ 件/ }).click();
    await page.getByText(/已抹除：\d+ 件申请的申请人信息不再能读出/).waitFor();
  });

  it('sees how the system stands and opens the board of jobs in the same session', async () => {
    await page.goto('/system/state');
    await page.getByText('还没有做过备份。').first().waitFor();
    const [board] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('link', { name: '打开任务看板' }).click(),
    ]);
    await board.waitForLoadState();
    expect(await board.title()).toBe('任务队列');
    await board.close();
  });
});
