import { describeWith } from '@tracker/testing';
import type { Browser, Page } from 'playwright-core';
import type { ServedOffice } from '../support/served-office.js';
import { demoDesk, servedDemo } from './support/demo-office.js';
import { type Desk, openBrowser, violations } from './support/desk.js';
import { registered } from './support/registered.js';
import { act, drawerOf, given, shownDueDate } from './support/request-page.js';

/** One request from the first paper to the archive, by the people whose work it is. */
describeWith('chromium', 'The legal desk in the browser', (chromium) => {
  let served: ServedOffice;
  let browser: Browser;
  let handler: Desk;
  let head: Desk;
  let id: string;
  let number: string;
  let page: Page;

  const desk = (account: string): Promise<Desk> => demoDesk(browser, served, account);

  beforeAll(async () => {
    served = await servedDemo();
    browser = await openBrowser(chromium);
    const counter = await desk('chuangkou');
    const paper = { daysAgo: 3, description: '城东片区征地补偿安置方案' };
    ({ requestId: id, number } = await registered(counter.page, paper));
    await counter.context.close();
    [handler, head] = await Promise.all([desk('chengban'), desk('shenhe')]);
    page = handler.page;
    await page.goto(`/requests/${id}`);
    await page.getByRole('heading', { name: '现在可以办理' }).waitFor();
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  it('tells why the date is this day and what would move it, recording nothing', async () => {
    await page.getByRole('button', { name: '为什么是这一天' }).click();
    const steps = page.getByRole('list', { name: '期限推算过程' });
    await expect(steps.textContent()).resolves.toContain('条例第三十三条第二款');
    await page.getByRole('button', { name: '假如…' }).click();
    await page.getByLabel('明天要求补正').check();
    await page.getByText(/等待申请人补正，至/).waitFor();
    expect(await page.locator('.timeline__entry').count()).toBe(1);
    expect(await violations(page)).toEqual([]);
  });

  it('keeps what was typed when an order is refused, and says so at the field', async () => {
    const drawer = await drawerOf(page, '延期答复');
    await drawer.getByLabel('批准人').fill('李局长');
    await drawer.getByLabel('延长工作日').fill('25');
    await page.keyboard.press('Control+Enter');
    const field = drawer.locator('.ant-form-item', { hasText: '延长工作日' });
    await field.getByText('延长的期限应为 1 至 20 个工作日（条例第三十三条第二款）。').waitFor();
    await expect(drawer.getByLabel('延长工作日').getAttribute('aria-invalid')).resolves.toBe(
      'true',
    );
    await expect(drawer.getByLabel('批准人').inputValue()).resolves.toBe('李局长');
    expect(await violations(page)).toEqual([]);
    await drawer.getByLabel('延长工作日').fill('20');
    const promised = await given(drawer);
    await page.keyboard.press('Control+Enter');
    await drawer.waitFor({ state: 'detached' });
    expect(promised).toContain(`答复期限：${await shownDueDate(page)}`);
  });

  it('asks before it throws away what was typed', async () => {
    await page.getByRole('link', { name: '办件' }).click();
    await page.waitForURL(/requests$/);
    await page.goBack();
    const drawer = await drawerOf(page, '分派或移交承办');
    await drawer.getByLabel('承办机构').click();
    await page.getByTitle('法制科', { exact: true }).waitFor();
    await drawer.getByLabel('承办机构').fill('信息公开科');
    await page.goForward();
    await page.getByRole('button', { name: '继续填写' }).click();
    await page.getByRole('button', { name: '继续填写' }).waitFor({ state: 'detached' });
    await drawer.getByRole('button', { name: '取消' }).click();
    await page.getByRole('button', { name: '继续填写' }).click();
    await expect(drawer.getByLabel('承办机构').inputValue()).resolves.toBe('信息公开科');
    await drawer.getByLabel('承办人').fill('王敏');
    await page.keyboard.press('Escape');
    await drawer.getByRole('button', { name: '保存', exact: true }).click();
    await drawer.waitFor({ state: 'detached' });
    await page.getByText('分派承办，承办机构 信息公开科，承办人 王敏。').waitFor();
  });

  it('asks for a supplement after the extension; its answer starts the period anew', async () => {
    const extended = await shownDueDate(page);
    await act(page, '告知补正', async (drawer) => {
      await drawer.getByLabel('需要补正的内容').fill('请写明所需文件的年份');
    });
    await page
      .getByText(/等申请人补正，至/)
      .first()
      .waitFor();
    await act(page, '收到补正');
    await page.getByText('答复期限重新起算').first().waitFor();
    expect(await shownDueDate(page)).not.toBe(extended);
    await page.getByText('请写明所需文件的年份').first().waitFor();
  });

  it('consults a third party, whose answer is chosen by its name', async () => {
    await act(page, '征求意见', async (drawer) => {
      await drawer.getByLabel('第三方').check();
      await drawer.getByLabel('名称').fill('远达建筑工程有限公司');
    });
    await page.getByText('征求意见，期限暂停').waitFor();
    await act(page, '收到征求意见答复', async (drawer) => {
      await drawer.getByTitle(/第三方 远达建筑工程有限公司/).waitFor();
      await drawer.getByLabel('不同意公开').check();
    });
    await page.getByText(/记录被征求意见方于.*不同意公开/).waitFor();
  });

  it('reckons the fee by pages before the notice goes out, and is paid', async () => {
    await act(page, '发出收费通知', async (drawer) => {
      await drawer.getByLabel('数量').fill('109');
      await drawer.getByText('本件应收 880 元').waitFor();
      await drawer.getByText('第101至109页，每页20元，计180元').waitFor();
    });
    await page
      .getByText(/等申请人缴费，至/)
      .first()
      .waitFor();
    await act(page, '缴费到账');
    await page.getByText(/记录申请人于.*缴费/).waitFor();
  });

  it('decides by the tree of categories, whose article comes with it', async () => {
    await act(page, '作出处理决定', async (drawer) => {
      await drawer.getByLabel('办理结果').fill('区分处理');
      await page.getByRole('tree').getByText('部分公开（区分处理）').click();
      await drawer.getByText('年报计入：（二）部分公开').waitFor();
      await drawer.getByLabel('法律依据').fill('商业秘密');
      await page.getByText('涉及商业秘密，公开会损害第三方合法权益（条例第十五条）').last().click();
      await page.keyboard.press('Escape');
    });
    await page
      .getByText(/作出处理决定：“部分公开（区分处理）”.*条例第三十七条、条例第十五条/)
      .waitFor();
  });

  it('is returned with a reason by a second person, goes again and is granted', async () => {
    await act(page, '送审', async (drawer) => {
      await drawer.getByLabel('送审说明').fill('商业秘密部分已遮盖');
    });
    const lies = head.page.getByRole('listitem', { name: `申请 ${number}` });
    await head.page.goto('/approvals');
    await lies.getByText(/王敏.*送审/).waitFor();
    expect(await violations(head.page)).toEqual([]);
    await lies.getByRole('button', { name: '退回' }).click();
    const returning = head.page.getByRole('dialog');
    await returning.getByLabel('退回理由').fill('请补充公共利益衡量');
    await head.page.keyboard.press('Control+Enter');
    await lies.waitFor({ state: 'detached' });
    // The next one can be decided without the mouse.
    await head.page.locator('button:focus', { hasText: '通过' }).waitFor();

    // Nobody reloads: what the head did reaches the handler's page by itself.
    await page.getByText('审核退回，理由：请补充公共利益衡量。').waitFor();
    await act(page, '送审', async (drawer) => {
      await drawer.getByLabel('送审说明').fill('商业秘密部分已遮盖，衡量已补充');
    });
    // The list may hear of it before the answer is there: the next one is found all the same.
    await head.page.route(
      '**/grant-approval',
      async (route) => {
        const response = await route.fetch();
        await lies.waitFor({ state: 'detached' });
        await route.fulfill({ response });
      },
      { times: 1 },
    );
    await lies.getByRole('button', { name: '通过' }).click();
    await head.page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
    await lies.waitFor({ state: 'detached' });
    await head.page.locator('button:focus', { hasText: '通过' }).waitFor();
  });

  it('replies with the signed letter, is signed for, closes and goes to the archive', async () => {
    await page.getByText('审核通过。').waitFor();
    await act(page, '寄送或送达答复', async (drawer) => {
      await drawer.getByLabel('当面').check();
      await drawer.getByLabel('答复文号').fill('市公开答〔2026〕77号');
      await drawer.locator('input[type=file]').setInputFiles({
        name: '答复书77号.pdf',
        mimeType: 'application/pdf',
        buffer: Buffer.from(
          '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
        ),
      });
      await drawer.getByText('答复书77号.pdf').first().waitFor();
      await drawer.getByLabel('寄送或者送达日期').fill('今天');
    });
    await expect(page.getByText('答复书77号.pdf').count()).resolves.toBeGreaterThan(0);
    await page.getByText('待送达', { exact: true }).first().waitFor();
    await act(page, '申请人签收', (drawer) =>
      drawer.getByText(/申请人可以在.*前申请行政复议/).waitFor(),
    );
    await page.getByText(/办结（答复送达）/).waitFor();
    await act(page, '归档', async (drawer) => {
      await drawer.getByLabel('归档号').fill('2026-YS-077');
    });
    await page.getByText('已归档', { exact: true }).first().waitFor();
  });

  it('offers afterwards only what is possible, and says why not the rest', async () => {
    await page.getByText(/^现在不能办理的/).click();
    await page
      .getByText(/申请 .* 已于.*办结/)
      .first()
      .waitFor();
    await expect(page.getByRole('button', { name: '延期答复' }).count()).resolves.toBe(0);
  });

  it('prints the request sheet on A4', async () => {
    await page.goto(`/requests/${id}/print`);
    await page.getByRole('heading', { name: '政府信息公开申请办理单' }).waitFor();
    await page.getByText('答复文号：市公开答〔2026〕77号').waitFor();
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.toString('latin1')).toMatch(/\/MediaBox\s*\[0 0 59[45][.\d]* 84[12][.\d]*\]/);
    expect(await violations(page)).toEqual([]);
  });

  it('shows another post neither the words of the request nor its orders', async () => {
    const supervisor = await desk('duban');
    await supervisor.page.goto(`/requests/${id}`);
    await supervisor.page.getByText('（本岗位不查看申请内容）').waitFor();
    const text = await supervisor.page.locator('main').textContent();
    expect(text).not.toContain('征地补偿安置方案');
    expect(text).not.toContain('请写明所需文件的年份');
    await supervisor.context.close();
  });

  it('asked nobody outside, and complained of nothing but what was refused', () => {
    expect([...handler.refused, ...head.refused]).toEqual([]);
    const refusals = /status of (412|422)/;
    const complaints = [...handler.complaints, ...head.complaints];
    expect(complaints.filter((line) => !refusals.test(line))).toEqual([]);
  });
});
