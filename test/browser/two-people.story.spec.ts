import { describeWith } from '@tracker/testing';
import type { Browser } from 'playwright-core';
import type { ServedOffice } from '../support/served-office.js';
import { demoDesk, servedDemo } from './support/demo-office.js';
import { type Desk, openBrowser } from './support/desk.js';
import { registered } from './support/registered.js';
import { act, drawerOf } from './support/request-page.js';

describeWith('chromium', 'Two people on one request', (chromium) => {
  let served: ServedOffice;
  let browser: Browser;
  let id: string;
  let mine: Desk;
  let theirs: Desk;

  const desk = (account: string): Promise<Desk> => demoDesk(browser, served, account);

  beforeAll(async () => {
    served = await servedDemo();
    browser = await openBrowser(chromium);
    [mine, theirs] = await Promise.all([desk('chengban'), desk('zhaojing')]);
    // The live channel of one desk is cut: it hears of the other's work only when it sends its own.
    await mine.context.route('**/api/live**', (route) => route.abort());
    id = (await registered(mine.page, { daysAgo: 3, description: '公租房分配名单' })).requestId;
    for (const { page } of [mine, theirs]) {
      await page.goto(`/requests/${id}`);
      await page.getByRole('heading', { name: '现在可以办理' }).waitFor();
    }
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  it('are told what the other did as facts, keep what they typed, and send it again', async () => {
    const drawer = await drawerOf(mine.page, '延期答复');
    await drawer.getByLabel('批准人').fill('李局长');
    await drawer.getByLabel('延期理由').fill('需要会同三个科室核对');
    await act(theirs.page, '告知补正', async (other) => {
      await other.getByLabel('需要补正的内容').fill('请写明年份');
    });
    await drawer.getByRole('button', { name: '保存', exact: true }).click();
    await drawer
      .getByText(/赵静.*告知补正/)
      .first()
      .waitFor();
    await expect(drawer.getByLabel('延期理由').inputValue()).resolves.toBe('需要会同三个科室核对');
    await drawer.getByRole('button', { name: '保存', exact: true }).click();
    await drawer.waitFor({ state: 'detached' });
    await mine.page.getByText(/延长答复期限 20 个工作日.*理由：需要会同三个科室核对/).waitFor();
  });

  it('are told at once where they look on, without a letter of what they type being moved', async () => {
    const drawer = await drawerOf(theirs.page, '分派或移交承办');
    await drawer.getByLabel('承办机构').fill('信息公开科');
    await act(mine.page, '更正申请人信息', async (other) => {
      await other.getByLabel('要更正的内容').click();
      await mine.page.getByTitle('电话').click();
      await other.getByLabel('更正为').fill('13900139000');
      await other.getByLabel('更正理由').fill('申请人来电更正');
    });
    await drawer.getByText('您打开后，本件已有变化').waitFor();
    await drawer.getByText(/王敏 \d\d:\d\d 更正电话/).waitFor();
    await expect(drawer.getByLabel('承办机构').inputValue()).resolves.toBe('信息公开科');
    await theirs.page.keyboard.press('Escape');
    await theirs.page.getByRole('button', { name: '放弃' }).click();
  });

  it('record an order once, however often its answer is lost on the way', async () => {
    const drawer = await drawerOf(mine.page, '收到补正');
    await drawer.getByLabel('说明').fill('补正材料已收');
    let lost = 0;
    await mine.context.route('**/receive-supplement', async (route) => {
      if (lost > 0) return route.continue();
      lost += 1;
      await route.fetch();
      return route.abort();
    });
    const save = drawer.getByRole('button', { name: '保存', exact: true });
    await save.click();
    await drawer
      .getByText('无法连接服务器，已填写的内容仍保留在本页。请检查网络后重试。')
      .waitFor();
    await save.click();
    await drawer.waitFor({ state: 'detached' });
    await expect(mine.page.getByText(/登记了补正，收到日期/).count()).resolves.toBe(1);
  });
});
