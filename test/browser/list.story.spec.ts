import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeWith } from '@tracker/testing';
import type { Browser, Page } from 'playwright-core';
import type { ServedOffice } from '../support/served-office.js';
import { demoDesk, servedDemo } from './support/demo-office.js';
import { type Desk, openBrowser, phone, violations } from './support/desk.js';
import { registered } from './support/registered.js';

const header = '登记编号,收到日期,收到方式,申请人类型,申请人,申请内容,办理结果,办结日期';
const faulty = [
  '2019-1,2019-13-01,当面,自然人,张三,甲,予以公开,2019-03-11',
  '2019-2,2019-02-01,当面,,张三,乙,予以公开,2019-03-11',
];
const mended = [
  '2019-1,2019-02-01,当面,自然人,张三,甲,予以公开,2019-03-11',
  '2019-2,2019-02-01,当面,自然人,张三,乙,予以公开,2019-03-11',
];

describeWith('chromium', 'The work list at the desks', (chromium) => {
  let served: ServedOffice;
  let browser: Browser;
  const desks: Desk[] = [];

  const desk = async (account: string, size?: { width: number; height: number }) => {
    const opened = await demoDesk(browser, served, account, { size, patienceMs: 15_000 });
    desks.push(opened);
    return opened.page;
  };
  /** What somebody orders elsewhere, with the session of this page. */
  const order = async (page: Page, path: string, data: object) => {
    const { csrfToken } = await (await page.request.get('/api/session')).json();
    const headers = { 'X-CSRF-Token': csrfToken };
    expect((await page.request.post(path, { headers, data })).status()).toBe(200);
  };
  const rows = (page: Page) => page.locator('.work-list__row');
  /** The figure at a tab; rows come before counts, so it may still be on its way. */
  const countOf = async (page: Page, tab: string) => {
    const count = page.getByRole('tab', { name: tab }).locator('.work-tabs__count');
    await count.filter({ hasText: /^\d+$/ }).waitFor();
    return Number(await count.textContent());
  };
  /** Rows of the filter before are gone; `networkidle` is only said once of a page. */
  const onlyWith = (page: Page, text: string) =>
    rows(page).filter({ hasNotText: text }).first().waitFor({ state: 'detached' });
  const listed = async (page: Page) => {
    await rows(page).first().waitFor();
    return page.locator('.work-list__row th a').allInnerTexts();
  };

  beforeAll(async () => {
    served = await servedDemo();
    browser = await openBrowser(chromium);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  it('begins with what is most urgent, and its counts are its rows', async () => {
    const page = await desk('chengban');
    const numbers = await listed(page);
    expect(numbers).toHaveLength(await countOf(page, '在办'));
    const days = await page.locator('.work-list__daysLeft').allInnerTexts();
    const left = days.flatMap((text) => /剩(\d+)日/.exec(text)?.[1] ?? []).map(Number);
    expect(left.length).toBeGreaterThan(3);
    expect(left).toEqual([...left].sort((one, other) => one - other));
    await page.getByRole('tab', { name: '办理中' }).click();
    await page.waitForURL(/tab=handling/);
    await onlyWith(page, '办理中');
    expect(await listed(page)).toHaveLength(await countOf(page, '办理中'));
    const statuses = new Set(await page.locator('.work-list__status').allInnerTexts());
    expect([...statuses]).toEqual(['办理中']);
    await page.getByRole('tab', { name: '已办结' }).click();
    await page.getByRole('columnheader', { name: '办结日期' }).waitFor();
    await expect(page.getByRole('columnheader', { name: '剩余工作日' }).count()).resolves.toBe(0);
    expect(await violations(page)).toEqual([]);
  });

  it('keeps its filter in the address, which can be reloaded and sent', async () => {
    const page = await desk('chengban');
    // How many the demo office gives him depends on the day: more than a page holds, in any case.
    const params = { handler: '李强', voided: 'false' };
    const { total } = await (await page.request.get('/api/requests/counts', { params })).json();
    for (let held = total; held <= 50; held += 1) {
      const { requestId } = await registered(page, { daysAgo: 1, description: '再添一件' });
      await order(page, `/api/requests/${requestId}/assign-handler`, { handler: '李强' });
    }
    await page.goto('/requests?tab=all');
    await page.getByRole('combobox', { name: '承办人' }).click();
    await page.locator('.ant-select-item-option', { hasText: '李强' }).click();
    await page.waitForURL(/handler=/);
    await onlyWith(page, '李强');
    const numbers = await listed(page);
    expect(new Set(await page.locator('.work-list__handler').allInnerTexts())).toEqual(
      new Set(['李强']),
    );
    await page.reload();
    expect(await listed(page)).toEqual(numbers);
    const colleague = await desk('zhaojing');
    await colleague.goto(page.url());
    expect(await listed(colleague)).toEqual(numbers);
    await page.getByRole('button', { name: '加载更多' }).click();
    await rows(page).nth(numbers.length).waitFor();
    await page.evaluate(`window.print = () => document.body.setAttribute('data-printed', '')`);
    await page.getByRole('button', { name: '打印', exact: true }).click();
    await page.locator('body[data-printed]').waitFor();
    const all = await countOf(page, '全部');
    await expect(page.locator('.work-paper').first().textContent()).resolves.toContain(
      `不含作废，承办人为李强；共 ${all} 件。`,
    );
    expect(all).toBeGreaterThan(numbers.length);
    const more = await listed(page);
    expect(new Set(more).size).toBe(more.length);
    await page.getByRole('button', { name: '清除条件' }).click();
    await page.waitForURL((url) => !url.search.includes('handler'));
  });

  it('is worked with keys alone', async () => {
    const page = await desk('chengban');
    const [, second] = await listed(page);
    await page.keyboard.press('j');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: second }).waitFor();
  });

  describe('searching', () => {
    let number: string;
    let page: Page;
    beforeAll(async () => {
      page = await desk('chengban');
      const description = '某某路项目的征地补偿安置方案';
      ({ number } = await registered(page, { daysAgo: 2, description }));
    });

    it('finds a request by two characters of its text, and keeps them out of the address', async () => {
      await page.keyboard.press('/');
      await page.keyboard.type('补偿');
      const hit = page.locator('.search-box__hit', { hasText: number });
      await hit.waitFor();
      expect(await hit.locator('mark').textContent()).toBe('补偿');
      // What was marked while other hits were on their way is not what Enter opens among those.
      let answer = () => {};
      const held = new Promise<void>((resolve) => {
        answer = resolve;
      });
      await page.route('**/api/search', (route) => held.then(() => route.continue()), { times: 1 });
      await page.keyboard.type('安');
      await page.keyboard.press('ArrowDown');
      const marked = page.locator('.search-box__hit[aria-selected="true"]');
      await marked.waitFor();
      answer();
      await marked.waitFor({ state: 'detached' });
      await page.keyboard.press('Backspace');
      await page.keyboard.press('Enter');
      await page.locator('.search-page__hits').getByText(number).waitFor();
      expect(new URL(page.url()).href).toBe(`${served.address}/requests/search`);
      expect(await violations(page)).toEqual([]);
      await page.reload();
      await page.locator('.search-page__hits').getByText(number).click();
      await page.getByRole('heading', { level: 1, name: number }).waitFor();
    });

    it('finds nothing for the other organ of somebody who serves two', async () => {
      const other = await desk('liqiang');
      const found = async () => {
        await other.goto('/requests');
        await other.getByRole('combobox', { name: '查找申请' }).fill('补偿安置');
        await other.locator('.search-box__hit', { hasText: /回车|没有找到/ }).waitFor();
        return other.locator('.search-box__hit').allInnerTexts();
      };
      expect((await found()).join()).toContain(number);
      const { csrfToken, organs, user } = await (await other.request.get('/api/session')).json();
      const organ = organs.find((one: { organ: string }) => one.organ !== user.organ).organ;
      const headers = { 'X-CSRF-Token': csrfToken };
      await other.request.put('/api/session/organ', { headers, data: { organ } });
      expect(await found()).toEqual(['没有找到。汉字请至少输入两个。']);
    });
  });

  it('shows two people each other’s work as it happens, without moving what they point at', async () => {
    const [mine, theirs] = [await desk('chengban'), await desk('zhaojing')];
    await theirs.mouse.move(5, 5);
    const { requestId, number } = await registered(mine, { daysAgo: 1, description: '两人同看' });
    // Whoever acts between the list and the stream is heard of all the same.
    let goOn = () => {};
    const acted = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    await mine.route('**/api/live*', (route) => acted.then(() => route.continue()), { times: 1 });
    await mine.goto('/requests');
    const line = (page: Page) => rows(page).filter({ hasText: number });
    await line(mine).waitFor();
    const before = await countOf(mine, '在办');

    await order(theirs, `/api/requests/${requestId}/assign-handler`, { handler: '李强' });
    await line(theirs).getByText('李强').waitFor();
    goOn();
    await line(mine).getByText('李强').waitFor();

    await line(mine).hover();
    const added = await registered(theirs, { daysAgo: 5, description: '插到前面的一件' });
    await mine.getByRole('button', { name: /有 \d+ 项更新/ }).click();
    await rows(mine).filter({ hasText: added.number }).waitFor();
    const open = mine.getByRole('tab', { name: '在办' });
    await open.getByText(String(before + 1), { exact: true }).waitFor();
  });

  it('goes out as a ledger that names its filter', async () => {
    const page = await desk('chengban');
    await page.goto(`/requests?tab=all&handler=${encodeURIComponent('李强')}`);
    await listed(page);
    await page.getByRole('button', { name: '导出台账' }).click();
    const downloading = page.waitForEvent('download');
    await page.getByText('CSV', { exact: true }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toMatch(/^台账-\d{4}-\d\d-\d\d\.csv$/);
    const text = readFileSync((await download.path()) ?? '', 'utf8');
    const count = await countOf(page, '全部');
    expect(text.trimEnd().split('\r\n').at(-1)).toMatch(
      new RegExp(
        `^导出说明：.*筛选条件：不含作废，承办人为李强；共 ${count} 件.*SHA-256：[0-9a-f]{64}$`,
      ),
    );
  });

  it('takes a ledger in once its faults are mended', async () => {
    const page = await desk('guanli');
    const bad = join(served.folder, 'bad.csv');
    const good = join(served.folder, 'good.csv');
    writeFileSync(bad, [header, ...faulty].join('\n'));
    writeFileSync(good, [header, ...mended, '合计,2'].join('\n'));
    await page.getByRole('button', { name: '导入台账' }).click();
    await page.locator('input[type=file]').setInputFiles(bad);
    await page.getByText('有 2 处不合格，没有导入任何一行').waitFor();
    await page.getByText('文件第 2 行：请改成 2024-03-01 这样的日期。').waitFor();
    expect(await violations(page)).toEqual([]);
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载清单' }).click();
    const list = readFileSync((await (await downloading).path()) ?? '', 'utf8');
    expect(list.split('\r\n')).toHaveLength(4);

    await page.getByRole('button', { name: '重新选择文件' }).click();
    await page.locator('input[type=file]').setInputFiles(good);
    await page.getByText('第 4 行：合计，不导入').waitFor();
    const sample = page.getByRole('region', { name: '前几行' });
    await sample.getByRole('cell', { name: '2019-1', exact: true }).waitFor();
    await page.getByRole('button', { name: '导入 2 行' }).click();
    await page.getByText('已导入 2 行').waitFor();
    await page.getByRole('link', { name: '查看全部申请' }).click();
    await page.getByRole('tab', { name: '全部' }).waitFor();
    await page.goto('/requests?tab=all&numberPrefix=2019-');
    expect(await listed(page)).toEqual(['2019-2', '2019-1']);
  });

  it('is a list of cards on a phone', async () => {
    const page = await desk('chengban', phone);
    await page.goto('/requests');
    await listed(page);
    const beyond = await page.evaluate<number>(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    expect(beyond).toBeLessThanOrEqual(0);
    expect(await violations(page)).toEqual([]);
  });

  it('asked nobody outside and complained of nothing', () => {
    expect(desks.flatMap(({ refused }) => refused)).toEqual([]);
    const complaints = desks.flatMap((one) => one.complaints);
    expect(complaints.filter((line) => !line.includes('401'))).toEqual([]);
  });
});
